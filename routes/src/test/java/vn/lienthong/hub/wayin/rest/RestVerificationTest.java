package vn.lienthong.hub.wayin.rest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class RestVerificationTest {
    private final RunningHub hub;
    private SyntheticPerson living;

    RestVerificationTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        living = hub.people(SamplePeople::livingAdult);
    }

    private HubRequest verification() {
        return hub.ask("evn", "population.verify").purpose("contract-holder-check");
    }

    private HubRequest verificationOf(SyntheticPerson person) {
        return verification()
                .with("personalNumber", person.personalNumber())
                .with("fullName", person.fullName())
                .with("dateOfBirth", person.dateOfBirth());
    }

    @Test
    void aPersonWhoseDataAreRightIsAFullMatchFieldByField() {
        HubAnswer answer = verificationOf(living).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Hub-Verdict")).isEqualTo("FULL_MATCH");
        assertThat(answer.json())
                .isEqualTo(json("{\"verdict\":\"FULL_MATCH\",\"fullName\":{\"verdict\":\"MATCH_EXACT\"},"
                        + "\"dateOfBirth\":{\"verdict\":\"MATCH_EXACT\"}}"));
    }

    @Test
    void theSameNameInCapitalsAndDecomposedStillMatchesInFull() {
        String otherSpelling =
                Normalizer.normalize(living.fullName().toUpperCase(Locale.forLanguageTag("vi")), Normalizer.Form.NFD);
        HubAnswer answer =
                verificationOf(living).with("fullName", "  " + otherSpelling).send();

        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(answer.json().at("/fullName/verdict").asText()).isEqualTo("MATCH_CANONICAL");
    }

    @Test
    void theFieldThatDiffersIsNamed() {
        HubAnswer answer =
                verificationOf(living).with("fullName", "Hoàng Kỳ Lạ Thật").send();

        assertThat(answer.outcome()).isEqualTo("DEVIATION");
        assertThat(answer.json().at("/fullName/verdict").asText()).isEqualTo("MISMATCH");
        assertThat(answer.json().at("/dateOfBirth/verdict").asText()).isEqualTo("MATCH_EXACT");
    }

    @Test
    void theYearAloneIsAPartialMatchAndSoADeviation() {
        HubAnswer answer = verificationOf(living)
                .with("dateOfBirth", living.dateOfBirth().substring(0, 4))
                .send();

        assertThat(answer.outcome()).isEqualTo("DEVIATION");
        assertThat(answer.json().at("/dateOfBirth/verdict").asText()).isEqualTo("PARTIAL");
    }

    @Test
    void aNumberThatNobodyHasIsNotFound() {
        assertThat(verificationOf(living)
                        .with("personalNumber", hub.people(SamplePeople::numberOfNobody))
                        .send()
                        .outcome())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aPersonWhoHasDiedIsSaidToBeDeceased() {
        assertThat(verificationOf(hub.people(SamplePeople::deceased)).send().outcome())
                .isEqualTo("DECEASED");
    }

    @Test
    void aCancelledNumberIsSupersededAndItsSuccessorShownOnlyWhereAgreed() {
        SyntheticPerson cancelled = hub.people(SamplePeople::superseded);

        HubAnswer withoutConsent = verificationOf(cancelled).send();
        HubAnswer withConsent = hub.ask("justice", "population.verify")
                .purpose("civil-status-registration")
                .with("personalNumber", cancelled.personalNumber())
                .with("fullName", cancelled.fullName())
                .send();

        assertThat(withoutConsent.json()).isEqualTo(json("{\"verdict\":\"SUPERSEDED_ID\"}"));
        assertThat(withConsent.json())
                .isEqualTo(json(
                        "{\"verdict\":\"SUPERSEDED_ID\",\"currentNumber\":\"" + cancelled.successorNumber() + "\"}"));
    }

    @Test
    void anOldNumberOfTwoPeopleIsAmbiguousAndBothAreSubjectsOfTheRecord() {
        OldNumberHolders holders = hub.people(SamplePeople::oldNumberOfTwo);
        HubAnswer answer = verification()
                .with("oldNumber", holders.oldNumber())
                .with("fullName", living.fullName())
                .send();

        assertThat(answer.outcome()).isEqualTo("AMBIGUOUS");
        assertThat((List<?>) hub.log().of(answer.exchangeId()).get("subject_hashes"))
                .hasSize(2);
    }

    @Test
    void elevenDigitsAreAnAnswerThatNamesTheFieldAndNobodyIsAsked() {
        HubAnswer answer = verificationOf(living)
                .with("personalNumber", living.personalNumber().substring(1))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(json("{\"verdict\":\"ILL_FORMED\",\"illFormed\":[\"personalNumber\"]}"));
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("protocol_out", null);
    }

    @Test
    void lettersInANumberAnImpossibleDateAndDigitsInANameAreNamedTogether() {
        HubAnswer answer = verificationOf(living)
                .with("personalNumber", "00109000000X")
                .with("dateOfBirth", "1990-02-31")
                .with("fullName", "Nguyễn 123")
                .send();

        assertThat(answer.outcome()).isEqualTo("ILL_FORMED");
        assertThat(answer.json().path("illFormed"))
                .extracting(field -> field.asText())
                .containsExactlyInAnyOrder("personalNumber", "dateOfBirth", "fullName");
    }

    @Test
    void aLookUpAnswersTheAgreedFieldsAndNoOthers() {
        HubAnswer answer = hub.ask("justice", "population.lookup")
                .purpose("civil-status-registration")
                .with("personalNumber", living.personalNumber())
                .send();

        assertThat(answer.outcome()).isEqualTo("FOUND");
        assertThat(answer.json().path("fullName").asText()).isEqualTo(living.fullName());
        assertThat(answer.json().path("dateOfBirth").asText()).isEqualTo(living.dateOfBirth());
        assertThat(answer.json().has("phone"))
                .as("a phone is not in the agreement")
                .isFalse();
    }

    @Test
    void whoListsFieldsGetsOnlyThose() {
        HubAnswer answer = hub.ask("justice", "population.lookup")
                .purpose("civil-status-registration")
                .with(json("{\"fields\":[\"sex\"]}"))
                .with("personalNumber", living.personalNumber())
                .send();

        assertThat(answer.json()).isEqualTo(json("{\"verdict\":\"FOUND\",\"sex\":\"" + living.sex() + "\"}"));
    }

    @Test
    void aLookUpWithAWrongNameOrDateFindsNobody() {
        assertThat(lookUp("fullName", living.fullName()).outcome()).isEqualTo("FOUND");
        HubAnswer guess = lookUp("fullName", "Tên Hoàn Toàn Khác");
        assertThat(guess.json()).isEqualTo(json("{\"verdict\":\"NOT_FOUND\"}"));
        assertThat((List<?>) hub.log().of(guess.exchangeId()).get("subject_hashes"))
                .as("whoever was guessed at can find out")
                .hasSize(1);
        assertThat(lookUp("dateOfBirth", "1851").json()).isEqualTo(json("{\"verdict\":\"NOT_FOUND\"}"));
    }

    private HubAnswer lookUp(String condition, String value) {
        return hub.ask("justice", "population.lookup")
                .purpose("civil-status-registration")
                .with("personalNumber", living.personalNumber())
                .with(condition, value)
                .send();
    }

    @Test
    void aNameTellsTheTwoHoldersOfAnOldNumberApart() {
        OldNumberHolders shared = hub.people(SamplePeople::oldNumberOfTwo);
        for (SyntheticPerson holder : shared.holders()) {
            HubAnswer answer = hub.ask("justice", "population.lookup")
                    .purpose("civil-status-registration")
                    .with("oldNumber", shared.oldNumber())
                    .with("fullName", holder.fullName())
                    .with("dateOfBirth", holder.dateOfBirth())
                    .send();

            assertThat(answer.json().path("personalNumber").asText()).isEqualTo(holder.personalNumber());
        }
    }

    @Test
    void theRecordSaysWhoAskedWhatForWhichPurposeAndWhatLeft() {
        HubAnswer answer = verificationOf(living)
                .header("Hub-Officer", "officer-7")
                .header("Hub-Request-Id", "contract-42")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .send();

        Map<String, Object> row = hub.log().of(answer.exchangeId());
        assertThat(row)
                .containsEntry("kind", "OUTCOME")
                .containsEntry("agency", "evn")
                .containsEntry("officer", "officer-7")
                .containsEntry("operation", "population.verify")
                .containsEntry("protocol_in", "REST")
                .containsEntry("protocol_out", "SQL")
                .containsEntry("purpose", "contract-holder-check")
                .containsEntry("request_id", "contract-42")
                .containsEntry("outcome", "ANSWERED")
                .containsEntry("verdict", "FULL_MATCH")
                .containsEntry("trace_id", UUID.fromString("0af76519-16cd-43dd-8448-eb211c80319c"));
        assertThat(row.get("revision")).isInstanceOf(UUID.class);
        assertThat(row)
                .containsEntry("fields_left", List.of("verdict", "fullName", "dateOfBirth"))
                .containsEntry("subject_kinds", List.of("personal-number"));
        assertThat(row.get("request_digest")).isInstanceOf(UUID.class);
        assertThat(row.get("answer_digest")).isInstanceOf(UUID.class);
        assertThat((Integer) row.get("hub_micros")).isGreaterThanOrEqualTo((Integer) row.get("provider_micros"));
    }

    @Test
    void nothingPersonalIsInTheLog() {
        verificationOf(living).send();
        verificationOf(living).with("fullName", "Hoàng Kỳ Lạ Thật").send();

        assertThat(hub.log().text()).doesNotContain(living.personalNumber(), living.fullName(), "Kỳ Lạ");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
