package vn.lienthong.connectors;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

/** Every connector's system over HTTP fails, talks nonsense, breaks off and hangs; its callers are told which. */
@ExtendWith(RunningHubExtension.class)
class MisbehavingProvidersTest {
    /** Tokens go on being given: it is the operation that misbehaves. */
    private static final String ANYTHING_BUT_TOKENS = "/(?!simulated-tokens).*";

    private static final Duration TOO_LATE_BY = Duration.ofSeconds(1);

    private final RunningHub hub;

    MisbehavingProvidersTest(RunningHub hub) {
        this.hub = hub;
    }

    /** All at the same time, because hanging takes long; each is a test of its own. */
    @TestFactory
    Stream<DynamicTest> everyMisbehaviourHasItsCode() {
        ExecutorService callers = Executors.newCachedThreadPool();
        Map<String, CompletableFuture<Map<String, String>>> told = new LinkedHashMap<>();
        for (ConnectorFolder connector : TestedConnectors.of(hub, ConnectorFolder::isSimulated)) {
            example(connector)
                    .ifPresent(example -> told.put(
                            connector.id(),
                            CompletableFuture.supplyAsync(() -> misbehave(connector, example), callers)));
        }
        callers.shutdown();
        return told.entrySet().stream()
                .map(connector -> DynamicTest.dynamicTest(
                        connector.getKey(),
                        () -> assertThat(connector.getValue().join())
                                .as("what a caller of %s is told", connector.getKey())
                                .isEqualTo(expected())));
    }

    private static Map<String, String> expected() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("fails", "HUB-502-PROVIDER");
        codes.put("answers with garbage", "HUB-502-ANSWER");
        codes.put("breaks off", "HUB-502-ANSWER");
        codes.put("hangs", "HUB-504-PROVIDER");
        codes.put("is well again", "FOUND");
        return codes;
    }

    /** What its own system finds; none if others answer for it by now. */
    private static Optional<Example> example(ConnectorFolder connector) {
        return Examples.of(connector.path()).stream()
                .filter(one -> one.response().path("verdict").asText().equals("FOUND"))
                .filter(one -> !connector.isSucceededIn(one.operation()))
                .findFirst();
    }

    private Map<String, String> misbehave(ConnectorFolder connector, Example example) {
        SimulatedProvider provider = hub.provider(connector.ids().get(0));
        OperationName name = new OperationName(connector.ids().get(0), example.operation());
        ConnectedSystem system = hub.application()
                .getBean(Catalogue.class)
                .operation(name)
                .orElseThrow()
                .system();
        int tooLate = Math.toIntExact(system.responseTimeout().plus(TOO_LATE_BY).toMillis());
        Map<String, ResponseDefinitionBuilder> behaviours = new LinkedHashMap<>();
        behaviours.put("fails", aResponse().withStatus(500).withBody("stack trace with names"));
        behaviours.put("answers with garbage", aResponse().withBody("\u0001 garbage <"));
        behaviours.put("breaks off", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        behaviours.put("hangs", aResponse().withFixedDelay(tooLate));
        Map<String, String> told = new LinkedHashMap<>();
        try {
            behaviours.forEach((what, behaviour) -> {
                provider.stubFor(
                        any(urlMatching(ANYTHING_BUT_TOKENS)).atPriority(1).willReturn(behaviour));
                told.put(what, ask(name, example));
            });
        } finally {
            provider.resetStubs();
        }
        told.put("is well again", ask(name, example));
        return told;
    }

    private String ask(OperationName name, Example example) {
        HubAnswer answer = hub.ask(RunningHub.TESTER, name.toString())
                .purpose(RunningHub.TESTING)
                .with((ObjectNode) example.request())
                .send();
        assertThat(answer.text()).doesNotContain("stack trace", "garbage");
        return answer.outcome();
    }
}
