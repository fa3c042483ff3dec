package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.util.List;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.hub.connector.ChangedConnector;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(RunningHubExtension.class)
class ProviderTroubleTest {
    private static ChangedConnector calledAlways;

    private final RunningHub hub;

    ProviderTroubleTest(RunningHub hub) {
        this.hub = hub;
    }

    /** So many failures one after the other would have the system left alone. */
    @BeforeAll
    static void callItWhateverItDoes(RunningHub hub) throws IOException {
        calledAlways = new ChangedConnector(hub, "evn")
                .with(
                        "connector.yaml",
                        "  transport: rest",
                        "  transport: rest\n  circuitBreaker: {callsAtLeast: 1000}");
    }

    @AfterAll
    static void asItWas() throws IOException {
        calledAlways.close();
    }

    @AfterEach
    void healProviders() {
        hub.provider("evn").resetStubs();
        hub.provider("justice").resetStubs();
    }

    private HubRequest customer() {
        return hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345");
    }

    private HubRequest birth() {
        return hub.ask("government-office", "justice.find-birth-registration")
                .purpose("public-service-dossier")
                .with("personalNumber", "001220000015");
    }

    private void everyRequestTo(String connector, ResponseDefinitionBuilder response) {
        hub.provider(connector).stubFor(WireMock.any(WireMock.anyUrl()).willReturn(response));
    }

    private static ResponseDefinitionBuilder response() {
        return WireMock.aResponse().withHeader("Content-Type", "application/json");
    }

    /** What a provider does wrong, and what the consumer is told. */
    private record Trouble(String what, String code, ResponseDefinitionBuilder response) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Trouble> troubles() {
        return List.of(
                new Trouble(
                        "answers 500 with a stack trace",
                        "HUB-502-PROVIDER",
                        response().withStatus(500).withBody("java.lang.IllegalStateException: Nguyễn Văn An")),
                new Trouble("answers 401", "HUB-502-PROVIDER", response().withStatus(401)),
                new Trouble(
                        "sends us elsewhere",
                        "HUB-502-PROVIDER",
                        response().withStatus(302).withHeader("Location", "http://127.0.0.1:1/elsewhere")),
                new Trouble("sends an empty body", "HUB-502-ANSWER", response().withBody("")),
                new Trouble("sends something else", "HUB-502-ANSWER", response().withBody("<html>maintenance</html>")),
                new Trouble("sends junk bytes", "HUB-502-ANSWER", response().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                new Trouble(
                        "breaks off in the middle",
                        "HUB-502-ANSWER",
                        response().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                new Trouble("hangs up", "HUB-502-ANSWER", response().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                new Trouble(
                        "sends more than anybody needs",
                        "HUB-502-ANSWER",
                        response().withBody("{\"ten_kh\":\"" + "x".repeat(BoundedBody.MAX_BYTES) + "\"}")),
                new Trouble(
                        "does not answer",
                        "HUB-504-PROVIDER",
                        response().withBody("{}").withFixedDelay(8_000)),
                new Trouble(
                        "answers a byte at a time",
                        "HUB-504-PROVIDER",
                        response().withBody("{\"ma_kh\":\"PE01000012345\"}").withChunkedDribbleDelay(20, 12_000)));
    }

    @ParameterizedTest(name = "the provider {0}")
    @MethodSource("troubles")
    void isAFaultWithACodeARecordAndNothingOfTheProvidersText(Trouble trouble) {
        everyRequestTo("evn", trouble.response());

        HubAnswer answer = customer().send();

        assertThat(answer.outcome()).isEqualTo(trouble.code());
        assertThat(answer.json().path("whose").asText()).isEqualTo("provider");
        assertThat(answer.text()).doesNotContain("Exception", "Nguyễn", "html", "127.0.0.1");
        assertThat(hub.log().of(answer.exchangeId()))
                .containsEntry("fault_code", trouble.code())
                .containsEntry("protocol_out", "REST");
        assertThat((Integer) hub.log().of(answer.exchangeId()).get("provider_micros"))
                .as("its time is counted also when it fails")
                .isPositive();
    }

    @Test
    void aSoapFaultIsMappedAndNotPassedThrough() {
        everyRequestTo(
                "justice",
                WireMock.aResponse()
                        .withStatus(500)
                        .withHeader("Content-Type", "text/xml")
                        .withBody("""
                        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
                        <faultcode>s:Server</faultcode><faultstring>ORA-00942 at vn.gov.Dao</faultstring>
                        </s:Fault></s:Body></s:Envelope>"""));

        HubAnswer answer = birth().send();

        assertThat(answer.outcome()).isEqualTo("HUB-502-PROVIDER");
        assertThat(answer.text()).doesNotContain("ORA-00942", "vn.gov");
    }

    @Test
    void anEntityInAnAnswerIsNotResolved() {
        everyRequestTo(
                "justice",
                WireMock.aResponse().withHeader("Content-Type", "text/xml").withBody("""
                        <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>&e;</s:Body></s:Envelope>"""));

        assertThat(birth().send().outcome()).isEqualTo("HUB-502-ANSWER");
    }

    @Test
    void aProviderThatIsDownIsUnreachableAndTheHubStaysReady() {
        hub.without("evn", () -> {
            // Connections that were kept are found closed one by one.
            await().untilAsserted(() -> assertThat(customer().send().outcome()).isEqualTo("HUB-503-PROVIDER"));
            assertThat(hub.request("/readyz").get().status()).isEqualTo(200);
            assertThat(birth().send().outcome()).isEqualTo("FOUND");
        });
        assertThat(customer().send().outcome()).isEqualTo("FOUND");
    }
}
