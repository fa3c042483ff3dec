package vn.lienthong.hub.connector;

import org.junit.jupiter.api.Test;

import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.connector.Json.object;
import static vn.lienthong.hub.fault.Refusals.refusalOf;

class ResponseFormTest {
    private static final Operation OPERATION = SomeOperation.of(
            "evn.find-customer", "aaaa1111", "evn-customer", "personalNumber", "customerCode", "status");

    @Test
    void anAnswerBeginsWithItsVerdict() {
        ProviderAnswer answer = ResponseForm.of(OPERATION, object("{\"fullName\": \"An\", \"status\": \"active\"}"));
        assertThat(answer.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(answer.body()).hasToString("{\"verdict\":\"FOUND\",\"fullName\":\"An\",\"status\":\"active\"}");
    }

    @Test
    void anEmptyAnswerMeansThatThereIsNothing() {
        ProviderAnswer answer = ResponseForm.of(OPERATION, object("{}"));
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.body()).hasToString("{\"verdict\":\"NOT_FOUND\"}");
        assertThat(answer.subjects()).isEmpty();
    }

    @Test
    void nothingOfWhatWasThereIsLeftWhenNothingIsFound() {
        assertThat(ResponseForm.notFound(object("{\"fullName\": \"An\"}")).body())
                .hasToString("{\"verdict\":\"NOT_FOUND\"}");
    }

    @Test
    void theFieldsThatAreKeysOfAPersonAreItsSubjects() {
        ProviderAnswer answer = ResponseForm.of(OPERATION, object("""
                {"fullName": "An", "personalNumber": "001090000001", "customerCode": "PE01000012345"}
                """));
        assertThat(answer.subjects())
                .containsExactly(Subject.personalNumber("001090000001"), new Subject("customer-code", "PE01000012345"));
    }

    @Test
    void aKeyThatIsEmptyIsNobodys() {
        assertThat(ResponseForm.of(OPERATION, object("{\"personalNumber\": \"\"}"))
                        .subjects())
                .isEmpty();
    }

    @Test
    void aProviderCannotSayAnotherVerdictThanTheOneThatIsRecorded() {
        ProviderAnswer answer =
                ResponseForm.of(OPERATION, object("{\"fullName\": \"An\", \"verdict\": \"FULL_MATCH\"}"));
        assertThat(answer.body().path("verdict").asText())
                .isEqualTo(answer.verdict().name());
    }

    @Test
    void anAnswerThatIsNothingButAVerdictMeansThatThereIsNothing() {
        ProviderAnswer answer =
                ResponseForm.of(OPERATION, object("{\"verdict\": \"FOUND\", \"illFormed\": [\"fullName\"]}"));
        assertThat(answer.body()).hasToString("{\"verdict\":\"NOT_FOUND\"}");
    }

    @Test
    void anAnswerThatDoesNotFitItsSchemaIsUnreadableWithRuleAndFieldAndWithoutItsValue() {
        HubFault refusal = refusalOf(() -> ResponseForm.of(OPERATION, object("{\"status\": \"Nguyễn Văn An\"}")));
        assertThat(refusal.code()).isEqualTo(FaultCode.PROVIDER_ANSWER_UNREADABLE);
        assertThat(refusal.detail()).isEqualTo("the mapped answer breaks the rule 'enum' of status");
    }

    @Test
    void anAnswerWithAFieldTooManyIsUnreadable() {
        assertThat(refusalOf(() -> ResponseForm.of(OPERATION, object("{\"colour\": \"red\"}")))
                        .detail())
                .isEqualTo("the mapped answer breaks the rule 'additionalProperties' of colour");
    }
}
