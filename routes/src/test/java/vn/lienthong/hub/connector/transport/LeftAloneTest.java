package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.connector.ChangedConnector;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A system that fails too often is left alone for a while. */
@ExtendWith(RunningHubExtension.class)
class LeftAloneTest {
    private static final String LEFT_ALONE = "HUB-503-CIRCUIT";
    private static final String LIMIT = "connectTimeout: 1s";

    private static final AtomicInteger REVISIONS = new AtomicInteger();

    private final RunningHub hub;
    private final List<ChangedConnector> changed = new ArrayList<>();

    LeftAloneTest(RunningHub hub) {
        this.hub = hub;
    }

    /** After four failures. */
    private void opensFast(String connector) throws IOException {
        changed.add(new ChangedConnector(hub, connector)
                .with(
                        "connector.yaml",
                        LIMIT,
                        LIMIT + "\n  circuitBreaker: {callsAtLeast: 4, openFor: " + openFor() + "}"));
    }

    /** Three seconds, and each time another revision: one that is there still knows of its failures. */
    private static String openFor() {
        return 3_000 + REVISIONS.incrementAndGet() + "ms";
    }

    @AfterEach
    void asItWas() throws IOException {
        hub.provider("evn").resetStubs();
        hub.provider("justice").resetStubs();
        for (ChangedConnector connector : changed) {
            connector.close();
        }
    }

    @Test
    void itsCallersAreToldSoAtOnceAndItIsTriedAgainLater() throws IOException {
        opensFast("evn");
        everyRequestTo("evn", WireMock.aResponse().withStatus(503));
        for (int call = 0; call < 4; call++) {
            assertThat(customer().outcome()).isEqualTo("HUB-502-PROVIDER");
        }
        hub.provider("evn").resetRequests();

        HubAnswer answer = customer();

        assertThat(answer.outcome()).isEqualTo(LEFT_ALONE);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 4);
        assertThat(hub.provider("evn").requests()).isEmpty();
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("fault_code", LEFT_ALONE);
        await().atMost(Duration.ofSeconds(2)).until(() -> metric("evn") == 1);
        hub.provider("evn").resetStubs();
        await().atMost(Duration.ofSeconds(5)).until(() -> customer().outcome().equals("FOUND"));
        customer();
        customer();
        await().atMost(Duration.ofSeconds(2)).until(() -> metric("evn") == 0);
    }

    @Test
    void overSoapTheyAreToldWhenToComeAgainAsWell() throws IOException {
        opensFast("justice");
        everyRequestTo("justice", soapFault("soap:Server"));
        for (int call = 0; call < 4; call++) {
            birth();
        }

        HubAnswer answer = birth();

        assertThat(answer.text()).contains(LEFT_ALONE);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void whatItSaysOfRequestsIsNoFailure() throws IOException {
        opensFast("evn");
        opensFast("justice");
        everyRequestTo("evn", WireMock.aResponse().withStatus(404));
        everyRequestTo("justice", soapFault("soap:Client.Data"));

        for (int call = 0; call < 8; call++) {
            assertThat(customer().outcome()).isEqualTo("NOT_FOUND");
            assertThat(birth().text()).contains("HUB-502-PROVIDER");
        }
        everyRequestTo("evn", WireMock.aResponse().withStatus(400));
        for (int call = 0; call < 12; call++) {
            assertThat(customer().outcome()).isEqualTo("HUB-502-PROVIDER");
        }
    }

    private static ResponseDefinitionBuilder soapFault(String code) {
        return WireMock.aResponse()
                .withStatus(500)
                .withHeader("Content-Type", "text/xml")
                .withBody(
                        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>"
                                + "<faultcode>" + code + "</faultcode><faultstring>x</faultstring>"
                                + "</soap:Fault></soap:Body></soap:Envelope>");
    }

    private void everyRequestTo(String connector, ResponseDefinitionBuilder response) {
        hub.provider(connector).stubFor(WireMock.any(WireMock.anyUrl()).willReturn(response));
    }

    private HubAnswer customer() {
        return hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
    }

    private HubAnswer birth() {
        String body = SoapCall.element(
                "justice", "findBirthRegistrationRequest", "<personalNumber>001220000015</personalNumber>");
        return SoapCall.SOAP_11
                .by(hub, RunningHub.TESTER, "justice", SoapCall.SOAP_11.envelope(RunningHub.TESTING, body))
                .send();
    }

    private double metric(String connector) {
        return hub.requestToOperators("/prometheus")
                .get()
                .text()
                .lines()
                .filter(line -> line.startsWith("hub_provider_left_alone{connector=\"" + connector + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
