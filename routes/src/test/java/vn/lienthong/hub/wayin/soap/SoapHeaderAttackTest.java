package vn.lienthong.hub.wayin.soap;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.provider.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** CXF lets clients set Camel headers in this version (CVE-2026-47323); through the hub's way in none gets anywhere. */
@ExtendWith(RunningHubExtension.class)
class SoapHeaderAttackTest {
    private static final String ELSEWHERE = "http://127.0.0.1:1/elsewhere";

    private final RunningHub hub;

    SoapHeaderAttackTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    @AfterEach
    void forgetRequests() {
        hub.provider("evn").resetRequests();
        hub.provider("justice").resetRequests();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelSqlQuery",
                "camelsqlquery",
                "CAMELSQLPARAMETERS",
                "CamelHttpUri",
                "camelhttpuri",
                "CamelFileName",
                "operationName",
                "operationNamespace",
                "kafka.OVERRIDE_TOPIC",
                "CamelCxfMessage",
                "org.apache.cxf.headers.Header.list",
                "SOAPAction"
            })
    void changesNothingOfAVerification(String header) {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        String body = SoapCall.element(
                "population",
                "verifyRequest",
                "<personalNumber>" + person.personalNumber() + "</personalNumber><fullName>" + person.fullName()
                        + "</fullName>");

        for (SoapCall soap : SoapCall.values()) {
            HubAnswer answer = soap.by(hub, "evn", "population", soap.envelope("contract-holder-check", body))
                    .header(header, "select 1 as personal_number")
                    .send();

            assertThat(answer.header("Hub-Verdict")).as(soap.name()).isEqualTo("FULL_MATCH");
            assertThat(answer.response().headers().map()).doesNotContainKey(header);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "camelhttpuri",
                "CamelHttpPath",
                "CamelHttpQuery",
                "CamelHttpMethod",
                "operationName",
                "X-Forwarded-Host",
                "Cookie"
            })
    void reachesNoProvider(String header) {
        String customer = SoapCall.element("evn", "findCustomerRequest", "<customerCode>PE01000012345</customerCode>");
        String birth = SoapCall.element(
                "justice", "findBirthRegistrationRequest", "<personalNumber>001220000015</personalNumber>");

        assertThat(ask("evn", customer, header).header("Hub-Verdict")).isEqualTo("FOUND");
        assertThat(ask("justice", birth, header).header("Hub-Verdict")).isEqualTo("FOUND");

        for (String connector : List.of("evn", "justice")) {
            List<ReceivedRequest> received = hub.provider(connector).requests();
            assertThat(received).as(connector).hasSize(1);
            assertThat(received.get(0).headers().toString() + received.get(0).path())
                    .as(connector)
                    .doesNotContain("elsewhere", hub.keyOf("government-office"));
        }
    }

    private HubAnswer ask(String connector, String body, String header) {
        return SoapCall.SOAP_11
                .by(hub, "government-office", connector, SoapCall.SOAP_11.envelope("public-service-dossier", body))
                .header(header, ELSEWHERE)
                .send();
    }
}
