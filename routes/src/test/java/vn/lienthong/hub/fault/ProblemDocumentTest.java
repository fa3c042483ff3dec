package vn.lienthong.hub.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemDocumentTest {
    private static final String EXCHANGE = "0198c0de-0000-7000-8000-000000000001";

    @Test
    void itHasTheStandardMembersAndBesideThemTheHubs() {
        ObjectNode document = ProblemDocument.of(
                new HubFault(FaultCode.FIELD_NOT_AGREED, "the field 'phone' is not agreed"), EXCHANGE);
        assertThat(document)
                .hasToString("{\"type\":\"urn:vn:lienthong:fault:HUB-403-FIELD\","
                        + "\"title\":\"A field asked for is not agreed.\","
                        + "\"status\":403,"
                        + "\"detail\":\"the field 'phone' is not agreed\","
                        + "\"code\":\"HUB-403-FIELD\","
                        + "\"whose\":\"caller\","
                        + "\"exchangeId\":\"" + EXCHANGE + "\","
                        + "\"message\":{\"vi\":\"Thỏa thuận không cho phép một trường được hỏi.\","
                        + "\"en\":\"A field asked for is not agreed.\"},"
                        + "\"nextStep\":{\"vi\":\"Bỏ trường này khỏi yêu cầu.\","
                        + "\"en\":\"Leave that field out of the request.\"}}");
    }

    @ParameterizedTest
    @EnumSource
    void aFaultWithNothingParticularHasNoDetail(FaultCode code) {
        ObjectNode document = ProblemDocument.of(new HubFault(code), EXCHANGE);
        assertThat(document.has("detail")).isFalse();
        assertThat(document.path("status").asInt()).isEqualTo(code.httpStatus());
    }

    @Test
    void theCauseIsForTheOperatorAndNotForTheCaller() {
        HubFault fault = new HubFault(FaultCode.INTERNAL, null, new IllegalStateException("select * from person"));
        assertThat(ProblemDocument.of(fault, EXCHANGE).toString()).doesNotContain("person", "IllegalState");
    }
}
