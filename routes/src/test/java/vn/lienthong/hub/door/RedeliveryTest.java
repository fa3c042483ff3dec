package vn.lienthong.hub.door;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.connector.ChangedConnector;
import vn.lienthong.hub.exchangelog.redelivery.Redeliveries;
import vn.lienthong.hub.exchangelog.redelivery.Redelivery;
import vn.lienthong.hub.exchangelog.redelivery.RedeliveryPlan;
import vn.lienthong.hub.exchangelog.search.Hop;
import vn.lienthong.hub.exchangelog.search.LogCriteria;
import vn.lienthong.hub.exchangelog.search.LogSearch;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Changes that failed, and are delivered again once their provider is back. */
@ExtendWith(RunningHubExtension.class)
class RedeliveryTest {
    private static final String CONNECTOR = "public-security";
    private static final String OPERATION = "report-lodging";
    private static final String FULL = CONNECTOR + "." + OPERATION;
    private static final int CHANGES = 1_000;
    private static final int CALLERS = 8;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final RunningHub hub;
    private final Redeliveries redeliveries;
    private final LogSearch log;
    private final Example example;
    private final Instant began = Instant.now();

    RedeliveryTest(RunningHub hub) {
        this.hub = hub;
        this.redeliveries = hub.application().getBean(Redeliveries.class);
        this.log = hub.application().getBean(LogSearch.class);
        this.example = Examples.of(hub.connectors().resolve(CONNECTOR), OPERATION, "found");
    }

    @Test
    void aThousandFailedChangesAreDeliveredOnceEachWhenTheirProviderIsBackAndTheLogTellsTheWayOfEach()
            throws Exception {
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        hub.without(CONNECTOR, () -> askMany(failed));
        assertThat(failed).hasSize(CHANGES);
        hub.provider(CONNECTOR).resetRequests();

        RedeliveryPlan plan = redeliveries.plan(failedOnes());
        assertThat(plan.exchanges()).hasSize(CHANGES);
        assertThat(plan.getByOperation()).containsExactly(Map.entry(FULL, CHANGES));
        assertThat(hub.provider(CONNECTOR).requests())
                .as("a plan delivers nothing")
                .isEmpty();

        long number = redeliveries.start(plan, 500, "cb-017", "provider-was-away");
        await().atMost(LONG).until(() -> redelivery(number).state().equals("DONE"));
        assertThat(redelivery(number).delivered()).isEqualTo(CHANGES);

        assertThat(keysAtProvider()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(failed);
        // While it is left alone, because it failed too often, a redelivery ends like that and is tried again.
        assertThat(hops(failed.peek())).startsWith("intended", "answered", "redelivery");
        assertThat(redeliveries.plan(failedOnes()).exchanges())
                .as("nothing is left to deliver")
                .isEmpty();
    }

    @Test
    void whatIsNoChangeOrWasAnsweredIsLeftOut() {
        HubAnswer change = ask();
        HubAnswer lookup = hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
        assertThat(redeliveries.plan(of(change)).getLeftOut()).containsExactly(Map.entry("was answered", 1));
        assertThat(redeliveries.plan(of(lookup)).getLeftOut()).containsExactly(Map.entry("changed nothing", 1));
    }

    @Test
    void aProviderThatGoesOnFailingHasTheRestPausedAndAnOperatorResumesOrCancelsIt() throws IOException {
        ChangedConnector neverLeftAlone = new ChangedConnector(hub, CONNECTOR)
                .with(
                        "connector.yaml",
                        "  transport: soap",
                        "  transport: soap\n  circuitBreaker: {callsAtLeast: 1000}");
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        hub.provider(CONNECTOR).resetRequests();
        hub.without(CONNECTOR, () -> {
            for (int change = 0; change < Redeliveries.FAILURES_IN_A_ROW + 20; change++) {
                failed.add(ask().exchangeId());
            }
            long number = redeliveries.start(redeliveries.plan(failedOnes()), 5, "cb-017", "too-early");
            await().atMost(LONG).until(() -> redelivery(number).state().equals("PAUSED"));
            assertThat(redelivery(number).note()).contains("HUB-503-PROVIDER");
            assertThat(redelivery(number).waiting()).isPositive();
            assertThat(redeliveries.resume(number)).isTrue();
            assertThat(redeliveries.cancel(number)).isTrue();
            assertThat(redelivery(number).waiting()).isZero();
        });
        long number = redeliveries.start(redeliveries.plan(failedOnes()), 500, "cb-017", "now");
        await().atMost(LONG).until(() -> redelivery(number).state().equals("DONE"));
        assertThat(keysAtProvider())
                .as("all have come, and what was under way when the rest was cancelled has come by itself")
                .hasSameElementsAs(failed);
        neverLeftAlone.close();
    }

    private void askMany(Queue<String> failed) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int change = 0; change < CHANGES; change++) {
            callers.submit(() -> {
                HubAnswer answer = ask();
                // A connection that was open when the provider went breaks, and no other is to be had.
                if (answer.outcome().matches("HUB-50[23]-.*")) {
                    failed.add(answer.exchangeId());
                }
            });
        }
        callers.shutdown();
        try {
            assertThat(callers.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> keysAtProvider() {
        return hub.provider(CONNECTOR).requests().stream()
                .flatMap(request -> request.headers().get("Idempotency-Key").stream())
                .toList();
    }

    private HubAnswer ask() {
        return hub.ask(RunningHub.TESTER, FULL)
                .purpose(RunningHub.TESTING)
                .with((ObjectNode) example.request())
                .send();
    }

    private Redelivery redelivery(long number) {
        return redeliveries.list().stream()
                .filter(redelivery -> redelivery.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Of this test: other tests leave failures of their own. */
    private LogCriteria failedOnes() {
        return new LogCriteria(began, null, null, FULL, null, null, null, null, null, List.of(), null, null);
    }

    private static LogCriteria of(HubAnswer answer) {
        return LogCriteria.of(UUID.fromString(answer.exchangeId()));
    }

    private List<String> hops(String exchange) {
        return log.history(UUID.fromString(exchange)).orElseThrow().hops().stream()
                .map(Hop::hop)
                .filter(hop -> !hop.equals("received") && !hop.equals("recorded") && !hop.equals("provider"))
                .toList();
    }
}
