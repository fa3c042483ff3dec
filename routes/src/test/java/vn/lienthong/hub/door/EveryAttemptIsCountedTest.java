package vn.lienthong.hub.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.running.WireCall;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(RunningHubExtension.class)
class EveryAttemptIsCountedTest {
    private static final int AT_A_TIME = 8;
    private static final String PURPOSE = "contract-holder-check";
    private static final String WIRE_AGENCY = "social-insurance";
    private static final String TOO_LARGE = "x".repeat(1_100_000);

    private final RunningHub hub;
    private SyntheticPerson person;

    EveryAttemptIsCountedTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        person = hub.people(SamplePeople::livingAdult);
    }

    /** A class of requests over one way in, and how each of them must be answered and recorded. */
    private record Kind(String outcome, Function<EveryAttemptIsCountedTest, HubRequest> request) {}

    private static final List<Kind> REST = List.of(
            new Kind("FULL_MATCH", test -> test.rest()),
            new Kind("HUB-403-PURPOSE", test -> test.rest().purpose("marketing")),
            new Kind("HUB-400-BODY", test -> test.rest().body("{\"personalNumber\": ")),
            new Kind("HUB-413-BODY", test -> test.rest().body(TOO_LARGE)),
            // More than one reason to refuse: too large comes before unidentified, unidentified before the rest.
            new Kind(
                    "HUB-401-KEY",
                    test -> test.rest().header("Hub-Key", "evn.guessed").body("junk")));

    private static List<Kind> soap(SoapCall version) {
        return List.of(
                new Kind("FULL_MATCH", test -> test.soap(version, PURPOSE)),
                new Kind("HUB-403-PURPOSE", test -> test.soap(version, "marketing")),
                new Kind("HUB-400-BODY", test -> test.soap(version, PURPOSE).body("<soap:Envelope")),
                new Kind("HUB-413-BODY", test -> test.soap(version, PURPOSE).body(TOO_LARGE)),
                new Kind(
                        "HUB-401-KEY",
                        test -> test.soap(version, PURPOSE)
                                .header("Hub-Key", "evn.guessed")
                                .body("junk")));
    }

    /** Each signs a request of its own. */
    private static final List<Kind> WIRE = List.of(
            new Kind("FULL_MATCH", test -> test.wire()),
            new Kind(
                    "HUB-403-PURPOSE",
                    test -> test.call().integrated("003", "marketing").by(test.hub, WIRE_AGENCY)),
            new Kind("HUB-400-BODY", test -> test.wire().body(UUID.randomUUID().toString())),
            new Kind("HUB-413-BODY", test -> test.wire().body(TOO_LARGE)),
            new Kind(
                    "HUB-401-SIGNIN",
                    test -> test.wire().header("Timestamp", "0").body("junk")));

    private WireCall call() {
        return WireCall.verification(person);
    }

    private HubRequest wire() {
        return call().by(hub, WIRE_AGENCY);
    }

    private HubRequest rest() {
        return hub.ask("evn", "population.verify")
                .purpose(PURPOSE)
                .with("personalNumber", person.personalNumber())
                .with("fullName", person.fullName());
    }

    private HubRequest soap(SoapCall version, String purpose) {
        String body = SoapCall.element(
                "population",
                "verifyRequest",
                "<personalNumber>" + person.personalNumber() + "</personalNumber><fullName>" + person.fullName()
                        + "</fullName>");
        return version.by(hub, "evn", "population", version.envelope(purpose, body));
    }

    @Test
    void threeHundredMixedRequestsOverRestAreInTheLogClassByClass() throws Exception {
        Map<String, Integer> before = hub.log().byOutcome();

        Map<String, Integer> answered = answered(requests(REST, 60));

        assertThat(answered).containsExactlyInAnyOrderEntriesOf(expected(REST, 60));
        assertRecorded(before, answered);
    }

    @Test
    void aThousandOverAllWaysInAtOnceAreInTheLogClassByClass() throws Exception {
        Map<String, Integer> before = hub.log().byOutcome();
        List<Kind> kinds = Stream.of(REST, soap(SoapCall.SOAP_11), soap(SoapCall.SOAP_12), WIRE)
                .flatMap(List::stream)
                .toList();
        Path result = dropFile();

        Map<String, Integer> answered = answered(requests(kinds, 45));

        assertThat(answered).containsExactlyInAnyOrderEntriesOf(expected(kinds, 45));
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(result));
        fileRows().forEach((outcome, rows) -> answered.merge(outcome, rows, Integer::sum));
        assertThat(answered.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000);
        assertRecorded(before, answered);
    }

    private static Map<String, Integer> fileRows() {
        return Map.of("FULL_MATCH", 50, "HUB-400-ROW", 30, "HUB-403-FIELD", 20);
    }

    /** @return where its result will be */
    private Path dropFile() throws IOException {
        StringBuilder rows = new StringBuilder("personalNumber,fullName,sex\n");
        rows.append((person.personalNumber() + "," + person.fullName() + ",\n").repeat(50));
        rows.append("broken\n".repeat(30));
        rows.append((person.personalNumber() + "," + person.fullName() + ",male\n").repeat(20));
        Path folder = Files.createDirectories(hub.files().resolve("inbox/filer/population.verify"));
        Files.move(Files.writeString(folder.resolve("mixed.part"), rows), folder.resolve("mixed.csv"));
        return hub.files().resolve("outbox/filer/mixed.summary.json");
    }

    private static Map<String, Integer> expected(List<Kind> kinds, int ofEach) {
        Map<String, Integer> expected = new TreeMap<>();
        kinds.forEach(kind -> expected.merge(kind.outcome(), ofEach, Integer::sum));
        return expected;
    }

    private List<HubRequest> requests(List<Kind> kinds, int ofEach) {
        List<HubRequest> requests = new ArrayList<>();
        for (Kind kind : kinds) {
            for (int number = 0; number < ofEach; number++) {
                requests.add(kind.request().apply(this));
            }
        }
        Collections.shuffle(requests, new Random(300));
        return requests;
    }

    private static Map<String, Integer> answered(List<HubRequest> requests)
            throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<String>> answers = callers.invokeAll(requests.stream()
                    .<Callable<String>>map(request -> () -> request.send().outcome())
                    .toList());
            Map<String, Integer> counts = new TreeMap<>();
            for (Future<String> answer : answers) {
                counts.merge(answer.get(), 1, Integer::sum);
            }
            return counts;
        } finally {
            callers.shutdown();
        }
    }

    private void assertRecorded(Map<String, Integer> before, Map<String, Integer> answered) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(difference(before, hub.log().byOutcome()))
                        .containsExactlyInAnyOrderEntriesOf(answered));
    }

    private static Map<String, Integer> difference(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> difference = new HashMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .forEach(outcome ->
                        difference.put(outcome, after.getOrDefault(outcome, 0) - before.getOrDefault(outcome, 0)));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }
}
