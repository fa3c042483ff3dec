package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.connector.ChangedConnector;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A provider that takes every call and answers none, asked ten times as often as it may be at a time. */
@ExtendWith(RunningHubExtension.class)
class HangingProviderTest {
    /** As many calls as the descriptor of {@code evn} lets wait for it. */
    private static final int BULKHEAD = 40;

    private static final int CALLERS = 10 * BULKHEAD;
    private static final String TIMED_OUT = "HUB-504-PROVIDER";
    private static final String BUSY = "HUB-503-BUSY";

    private final RunningHub hub;

    HangingProviderTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void costsItsOwnCallersAnErrorAndNobodyElseAnything() throws IOException {
        // Left alone, it would be asked no more: what is shown here holds until then.
        ChangedConnector evn = new ChangedConnector(hub, "evn")
                .with(
                        "connector.yaml",
                        "  transport: rest",
                        "  transport: rest\n  circuitBreaker: {callsAtLeast: 1000}");
        try (evn) {
            hang();
        }
    }

    private void hang() {
        int port = hub.provider("evn").port();
        hub.without("evn", () -> {
            try (HangingSystem hanging = HangingSystem.at(port)) {
                // Kept connections to the system that was there are found closed one by one.
                await().until(() -> customer().send().outcome().equals(TIMED_OUT));
                othersAreAnswered(hanging);
            }
        });
        assertThat(customer().send().outcome()).as("its places are free again").isEqualTo("FOUND");
    }

    private void othersAreAnswered(HangingSystem hanging) {
        int before = hanging.taken();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Callable<String> call = () -> customer().send().outcome();
            List<Future<String>> calls = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                calls.add(callers.submit(call));
            }
            await().until(() -> hanging.taken() >= before + BULKHEAD);
            HubRequest verification = verification();
            for (int asked = 0; asked < 20; asked++) {
                assertThat(verification.send().outcome()).isEqualTo("DEVIATION");
                assertThat(birth().send().outcome()).isEqualTo("FOUND");
            }
            assertThat(hub.request("/readyz").get().status()).isEqualTo(200);

            List<String> outcomes =
                    calls.stream().map(HangingProviderTest::outcomeOf).toList();
            assertThat(outcomes).containsOnly(TIMED_OUT, BUSY);
            // A slow machine may send its last callers when the first have been given up, once over.
            assertThat(outcomes)
                    .filteredOn(TIMED_OUT::equals)
                    .as("only whoever had a place waited")
                    .hasSize(hanging.taken() - before)
                    .hasSizeBetween(BULKHEAD, 2 * BULKHEAD);
        } finally {
            callers.shutdown();
        }
    }

    private HubRequest customer() {
        return hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345");
    }

    private HubRequest birth() {
        return hub.ask(RunningHub.TESTER, "justice.find-birth-registration")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", "001220000015");
    }

    private HubRequest verification() {
        return hub.ask("evn", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", hub.people(SamplePeople::livingAdult).personalNumber())
                .with("fullName", "Nguyễn Văn An");
    }

    private static String outcomeOf(Future<String> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new AssertionError("a caller got nothing", e);
        }
    }
}
