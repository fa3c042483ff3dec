package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.hub.connector.ChangedConnector;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider that fails in passing is asked again where its connector says so. */
@ExtendWith(RunningHubExtension.class)
class RetryTest {
    private static final String YAML = "connector.yaml";
    private static final String LAST_LINE = "keepBody: digest";

    private final RunningHub hub;
    private ChangedConnector changed;

    RetryTest(RunningHub hub) {
        this.hub = hub;
    }

    @AfterEach
    void asItWas() throws IOException {
        if (changed != null) {
            changed.close();
        }
        hub.provider("evn").resetStubs();
        hub.provider("public-security").resetStubs();
    }

    static List<ResponseDefinitionBuilder> whatPasses() {
        return List.of(
                WireMock.aResponse().withStatus(503),
                WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                WireMock.aResponse().withFixedDelay(4_000));
    }

    @ParameterizedTest
    @MethodSource("whatPasses")
    void oneThatFailsOnceAnswersTheSecondTime(ResponseDefinitionBuilder failure) throws IOException {
        changed = asking("atMost: 2");
        SimulatedProvider provider = failingOnce("evn", failure);
        double before = retries();

        assertThat(customer().outcome()).isEqualTo("FOUND");

        assertThat(provider.requests()).hasSize(2);
        assertThat(retries() - before).isEqualTo(1);
    }

    @Test
    void oneThatFailsOnAndOnIsAskedNoMoreThanIsSaid() throws IOException {
        changed = asking("atMost: 2, wait: 10ms");
        SimulatedProvider provider = failing(WireMock.aResponse().withStatus(503));

        assertThat(customer().outcome()).isEqualTo("HUB-502-PROVIDER");

        assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void whatItSaysOfTheRequestIsNotAskedAgain() throws IOException {
        changed = asking("atMost: 2");
        for (ResponseDefinitionBuilder answer : List.of(
                WireMock.aResponse().withStatus(400),
                WireMock.aResponse().withStatus(429),
                WireMock.aResponse().withBody("<html>maintenance</html>"))) {
            SimulatedProvider provider = failing(answer);

            assertThat(customer().outcome()).startsWith("HUB-502-");

            assertThat(provider.requests()).hasSize(1);
        }
    }

    /** It may take 3 seconds, and the caller has 10: a fourth call could end after that. */
    @Test
    void nothingIsBegunThatCouldEndAfterTheCallersTime() throws IOException {
        changed = asking("atMost: 3");
        SimulatedProvider provider = failing(WireMock.aResponse().withFixedDelay(4_000));
        long started = System.nanoTime();

        assertThat(customer().outcome()).isEqualTo("HUB-504-PROVIDER");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void aChangeThatItsSystemKnowsByItsKeyIsSentAgainUnderTheSameKey() throws IOException {
        changed = new ChangedConnector(hub, "public-security")
                .with(YAML, "    changes: true", "    changes: true\n    idempotent: true\n    retry: {}");
        SimulatedProvider provider =
                failingOnce("public-security", WireMock.aResponse().withStatus(500));

        assertThat(reportOfLodging().outcome()).isEqualTo("FOUND");

        assertThat(provider.requests())
                .hasSize(2)
                .extracting(request -> request.headers().get("Idempotency-Key"))
                .doesNotContainNull()
                .satisfies(keys -> assertThat(keys.get(0)).isEqualTo(keys.get(1)));
    }

    @Test
    void withoutTheWordNothingIsAskedTwice() {
        SimulatedProvider provider = failingOnce("evn", WireMock.aResponse().withStatus(503));

        assertThat(customer().outcome()).isEqualTo("HUB-502-PROVIDER");

        assertThat(provider.requests()).hasSize(1);
    }

    private ChangedConnector asking(String retry) throws IOException {
        return new ChangedConnector(hub, "evn").with(YAML, LAST_LINE, LAST_LINE + "\n    retry: {" + retry + "}");
    }

    private SimulatedProvider failingOnce(String connector, ResponseDefinitionBuilder failure) {
        SimulatedProvider provider = hub.provider(connector);
        provider.resetRequests();
        provider.server().resetScenarios();
        provider.stubFor(WireMock.any(WireMock.anyUrl())
                .inScenario("trouble")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over")
                .willReturn(failure));
        return provider;
    }

    private SimulatedProvider failing(ResponseDefinitionBuilder failure) {
        SimulatedProvider provider = hub.provider("evn");
        provider.resetRequests();
        provider.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(failure));
        return provider;
    }

    private HubAnswer customer() {
        return hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
    }

    private HubAnswer reportOfLodging() {
        ObjectNode report =
                (ObjectNode) Examples.of(hub.connectors().resolve("public-security"), "report-lodging", "found")
                        .request();
        return hub.ask(RunningHub.TESTER, "public-security.report-lodging")
                .purpose(RunningHub.TESTING)
                .with(report)
                .send();
    }

    private double retries() {
        return hub.requestToOperators("/prometheus")
                .get()
                .text()
                .lines()
                .filter(line -> line.startsWith("hub_provider_retries_total") && line.contains("\"evn.find-customer\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
