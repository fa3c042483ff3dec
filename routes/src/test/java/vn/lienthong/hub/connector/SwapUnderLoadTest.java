package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two connectors are asked all the time while one of them is replaced again and again. {@code -Dhub.swaps=20} replaces it
 * so often, with five hundred requests for each time.
 */
@ExtendWith(RunningHubExtension.class)
class SwapUnderLoadTest {
    private static final Logger LOG = LoggerFactory.getLogger(SwapUnderLoadTest.class);
    private static final int SWAPS = Integer.getInteger("hub.swaps", 4);
    private static final int REQUESTS = 500 * SWAPS;
    private static final int CALLERS = 8;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ACTIVE = "canonical,provider\nactive,1\nsuspended,2\nclosed,9\n";
    private static final String SUSPENDED = "canonical,provider\nsuspended,1\nactive,2\nclosed,9\n";

    private final RunningHub hub;
    private final LiveConnectors live;
    private final Path table;
    private final Path readme;
    /** What a revision says of the customer, by the revision. */
    private final Map<String, String> statuses = new ConcurrentHashMap<>();

    SwapUnderLoadTest(RunningHub hub) {
        this.hub = hub;
        this.live = hub.application().getBean(LiveConnectors.class);
        this.table = hub.connectors().resolve("evn/mapping/customer-status.codes.csv");
        this.readme = hub.connectors().resolve("evn/README.md");
    }

    @AfterEach
    void theTableIsAsItWas() throws IOException {
        Files.writeString(table, ACTIVE);
        Files.writeString(readme, Files.readString(readme).replace("\nReplaced.\n", ""));
        awaitServed();
    }

    @Test
    void noRequestIsLostOrAnsweredWronglyWhileItsConnectorIsReplaced() throws Exception {
        statuses.put(awaitServed(), "active");
        Collection<Long> alone = round(0);
        Collection<Long> meanwhile = round(SWAPS);
        assertThat(statuses).hasSize(SWAPS + 1);
        LOG.info(
                "{} swaps; p99 of the other connector without them {} µs, with them {} µs, of {} requests",
                SWAPS,
                percentile99(alone),
                percentile99(meanwhile),
                meanwhile.size());
    }

    /** How long the other connector's answers took, in microseconds. */
    private Collection<Long> round(int swaps) throws Exception {
        Collection<Long> micros = new ConcurrentLinkedQueue<>();
        AtomicBoolean swapping = new AtomicBoolean(true);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<List<HubAnswer>>> asked = new ArrayList<>();
        try {
            for (int caller = 0; caller < CALLERS; caller++) {
                boolean ofTheReplaced = caller % 2 == 0;
                asked.add(callers.submit(() -> ofTheReplaced ? askReplaced(swapping) : askOther(micros)));
            }
            for (int swap = 1; swap <= swaps; swap++) {
                replace(swap % 2 == 0 ? ACTIVE : SUSPENDED, swap % 2 == 0 ? "active" : "suspended");
            }
            swapping.set(false);
            for (Future<List<HubAnswer>> answers : asked) {
                for (HubAnswer answer : answers.get(5, TimeUnit.MINUTES)) {
                    assertThat(answer.outcome()).isEqualTo("FOUND");
                    assertThat(answer.json().path("status").asText()).isEqualTo(statuses.get(revisionOf(answer)));
                }
            }
        } finally {
            callers.shutdownNow();
        }
        return micros;
    }

    private static long percentile99(Collection<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }

    private void replace(String codes, String status) throws IOException {
        Path next = Files.writeString(hub.connectors().resolveSibling("next.csv"), codes);
        Files.move(next, table, StandardCopyOption.ATOMIC_MOVE);
        // So that no revision comes twice.
        Files.writeString(readme, "\nReplaced.\n", StandardOpenOption.APPEND);
        statuses.put(Revision.of(table.getParent().getParent()), status);
        awaitServed();
    }

    private String awaitServed() throws IOException {
        String revision = Revision.of(table.getParent().getParent());
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> revision.equals(live.revisions().get("evn")));
        return revision;
    }

    /** So many times, and until the last swap is done. */
    private List<HubAnswer> askReplaced(AtomicBoolean swapping) {
        List<HubAnswer> answers = new ArrayList<>();
        while (answers.size() < REQUESTS / CALLERS || swapping.get()) {
            answers.add(hub.ask(RunningHub.TESTER, "evn.find-customer")
                    .purpose(RunningHub.TESTING)
                    .with("customerCode", "PE01000012345")
                    .send());
        }
        return answers;
    }

    private List<HubAnswer> askOther(Collection<Long> micros) {
        List<HubAnswer> answers = new ArrayList<>();
        for (int request = 0; request < REQUESTS / CALLERS; request++) {
            long started = System.nanoTime();
            HubAnswer answer = hub.ask(RunningHub.TESTER, "viettel.find-subscriber")
                    .purpose(RunningHub.TESTING)
                    .with("phone", "0320000001")
                    .send();
            micros.add((System.nanoTime() - started) / 1_000);
            assertThat(answer.outcome()).isEqualTo("FOUND");
        }
        return answers;
    }

    private String revisionOf(HubAnswer answer) {
        String recorded = String.valueOf(hub.log().of(answer.exchangeId()).get("revision"))
                .replace("-", "");
        return statuses.keySet().stream()
                .filter(revision -> revision.startsWith(recorded))
                .findFirst()
                .orElse("none of them");
    }
}
