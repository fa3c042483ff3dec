package vn.lienthong.hub.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(RunningHubExtension.class)
class EveryAttemptIsCountedTest {
    private static final int OF_EACH = 60;
    private static final int AT_A_TIME = 8;
    private static final String TOO_LARGE = "{\"fullName\":\"" + "a".repeat(1_100_000) + "\"}";

    private final RunningHub hub;

    EveryAttemptIsCountedTest(RunningHub hub) {
        this.hub = hub;
    }

    /** A class of requests, and how each of them must be answered and recorded. */
    private record Kind(String outcome, Function<HubRequest, HubRequest> spoil) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("FULL_MATCH", request -> request),
            new Kind("HUB-403-PURPOSE", request -> request.purpose("marketing")),
            new Kind("HUB-400-BODY", request -> request.body("{\"personalNumber\": ")),
            new Kind("HUB-413-BODY", request -> request.body(TOO_LARGE)),
            // More than one reason to refuse: too large comes before unidentified, unidentified before the rest.
            new Kind(
                    "HUB-401-KEY",
                    request -> request.header("Hub-Key", "evn.guessed").body("junk")));

    @Test
    void threeHundredMixedRequestsAreInTheLogClassByClass() throws Exception {
        Map<String, Integer> before = hub.log().byOutcome();

        assertThat(outcomes(mixed())).containsExactlyInAnyOrderEntriesOf(expected());

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(difference(before, hub.log().byOutcome()))
                        .containsExactlyInAnyOrderEntriesOf(expected()));
    }

    private static Map<String, Integer> expected() {
        Map<String, Integer> expected = new TreeMap<>();
        KINDS.forEach(kind -> expected.put(kind.outcome(), OF_EACH));
        return expected;
    }

    private List<HubRequest> mixed() {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        List<HubRequest> requests = new ArrayList<>(KINDS.stream()
                .flatMap(kind -> IntStream.range(0, OF_EACH)
                        .mapToObj(number -> kind.spoil()
                                .apply(hub.ask("evn", "population.verify")
                                        .purpose("contract-holder-check")
                                        .with("personalNumber", person.personalNumber())
                                        .with("fullName", person.fullName()))))
                .toList());
        Collections.shuffle(requests, new Random(300));
        return requests;
    }

    private static Map<String, Integer> outcomes(List<HubRequest> requests)
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

    private static Map<String, Integer> difference(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> difference = new HashMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .forEach(outcome ->
                        difference.put(outcome, after.getOrDefault(outcome, 0) - before.getOrDefault(outcome, 0)));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }
}
