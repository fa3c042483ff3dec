package vn.lienthong.hub.wayin.soap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class SoapVerificationTest {
    private final RunningHub hub;
    private SyntheticPerson living;

    SoapVerificationTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        living = hub.people(SamplePeople::livingAdult);
    }

    private HubAnswer verify(SoapCall soap, String number, String name) {
        String body = SoapCall.element(
                "population",
                "verifyRequest",
                "<personalNumber>" + number + "</personalNumber><fullName>" + name + "</fullName>");
        return soap.by(hub, "evn", "population", soap.envelope("contract-holder-check", body))
                .send();
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredInTheVersionInWhichItIsAsked(SoapCall soap) {
        HubAnswer answer = verify(soap, living.personalNumber(), living.fullName());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Hub-Verdict")).isEqualTo("FULL_MATCH");
        assertThat(answer.header("Content-Type")).startsWith(soap.contentType().replaceAll(";.*", ""));
        assertThat(answer.text())
                .contains(soap.namespace())
                .contains("<verifyResponse xmlns=\"urn:vn:lienthong:population:v1\"><verdict>FULL_MATCH</verdict>")
                .contains("<fullName><verdict>MATCH_EXACT</verdict></fullName>");
    }

    @ParameterizedTest
    @EnumSource
    void theRecordIsAsOfAnyOtherWayIn(SoapCall soap) {
        HubAnswer answer = verify(soap, living.personalNumber(), "Hoàng Kỳ Lạ Thật");

        assertThat(hub.log().of(answer.exchangeId()))
                .containsEntry("agency", "evn")
                .containsEntry("officer", "officer-7")
                .containsEntry("request_id", "r-1")
                .containsEntry("purpose", "contract-holder-check")
                .containsEntry("operation", "population.verify")
                .containsEntry("protocol_in", "SOAP")
                .containsEntry("protocol_out", "SQL")
                .containsEntry("verdict", "DEVIATION");
    }

    @ParameterizedTest
    @EnumSource
    void badContentIsAnAnswerAndNoFault(SoapCall soap) {
        HubAnswer answer = verify(soap, "123", living.fullName());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<verdict>ILL_FORMED</verdict><illFormed>personalNumber</illFormed>");
    }

    @ParameterizedTest
    @EnumSource
    void callsAProviderThatSpeaksRest(SoapCall soap) {
        String body = SoapCall.element("evn", "findCustomerRequest", "<customerCode>PE01000012345</customerCode>");
        HubAnswer answer = soap.by(hub, "government-office", "evn", soap.envelope("public-service-dossier", body))
                .send();

        assertThat(answer.text())
                .contains("<findCustomerResponse xmlns=\"urn:vn:lienthong:evn:v1\"><verdict>FOUND</verdict>")
                .contains("<fullName>NGUYEN VAN AN</fullName>")
                .doesNotContain("personalNumber");
    }

    @ParameterizedTest
    @EnumSource
    void callsAProviderThatSpeaksSoap(SoapCall soap) {
        String body = SoapCall.element(
                "justice", "findBirthRegistrationRequest", "<personalNumber>001220000015</personalNumber>");
        HubAnswer answer = soap.by(hub, "government-office", "justice", soap.envelope("public-service-dossier", body))
                .send();

        assertThat(answer.text())
                .contains("<parents><relation>father</relation>", "<birthYear>1990</birthYear></parents><parents>");
    }
}
