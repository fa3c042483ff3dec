package vn.lienthong.hub.attack;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Camel steers its components by message headers, and CXF lets clients set them in this version (CVE-2026-47323). Every
 * attack is made over every way in over HTTP, on one of the operations that are alike: changes or not, called
 * over the same protocol with the same headers, but for the provider's own. {@code -Dhub.attacks=all} makes them on every operation.
 */
@ExtendWith(RunningHubExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class HeaderAttackTest {
    private static final int ATTACKERS = 4;
    private static final boolean ALL = "all".equals(System.getProperty("hub.attacks"));

    private final Trap trap = Trap.open();
    private final RunningHub hub;
    private final List<Undisturbed> undisturbed;
    private final Collection<List<Undisturbed>> attacked;
    private final ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);

    HeaderAttackTest(RunningHub hub) {
        this.hub = hub;
        this.undisturbed = Target.all(hub).stream()
                .flatMap(target -> target.overHttp().entrySet().stream()
                        .map(request -> new Undisturbed(target, request.getKey(), request.getValue())))
                .toList();
        this.attacked = attacked();
    }

    @AfterAll
    void end() {
        attackers.shutdown();
        trap.close();
    }

    List<HeaderAttack> attacks() {
        return HeaderAttack.all(trap.address());
    }

    /** A good request over one way in, and all that is seen of it. */
    private final class Undisturbed {
        private final Target target;
        private final String protocol;
        private final RawRequest request;
        private final Traces traces;

        Undisturbed(Target target, String protocol, RawRequest request) {
            this.target = target;
            this.protocol = protocol;
            this.request = request;
            this.traces = Traces.of(target, request);
        }

        /** How it comes in, and how its provider is called, but for the provider's own headers. */
        private List<Object> ways() {
            return List.of(
                    protocol,
                    target.operation().system().protocol(),
                    target.operation().changes(),
                    traces.headersAtProvider().stream()
                            .filter(name -> !name.startsWith("x-"))
                            .collect(Collectors.toSet()));
        }

        @Override
        public String toString() {
            return target.name() + " over " + protocol;
        }
    }

    private Collection<List<Undisturbed>> attacked() {
        Set<List<Object>> seen = new HashSet<>();
        return undisturbed.stream()
                .filter(good -> ALL || seen.add(good.ways()))
                .collect(Collectors.groupingBy(good -> good.target.system()))
                .values();
    }

    @Test
    void withoutAnAttackEveryOperationIsAnsweredAndNoProviderLearnsMoreThanItMust() {
        assertThat(undisturbed).isNotEmpty().allSatisfy(good -> {
            // An answer that comes later is promised, over SOAP as any other answer with status 200.
            assertThat(good.traces.answer())
                    .matches("(?s)HTTP/1.1 20[02] .*")
                    .containsPattern("FOUND|FULL_MATCH|exchangeId");
            assertThat(good.traces.headersAtProvider()).isSubsetOf(Traces.HEADERS_FOR_PROVIDERS);
            assertThat(good.traces.textAtProvider()).doesNotContain(hub.keyOf(RunningHub.TESTER), RunningHub.TESTING);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void changesNothingAndReachesNothing(HeaderAttack attack) throws Exception {
        // Systems side by side; what comes to one of them comes from one request.
        for (Future<Void> done : attackers.invokeAll(
                attacked.stream().map(ofOneSystem -> make(attack, ofOneSystem)).toList())) {
            done.get();
        }
        assertThat(trap.wasReached()).as("a call to the attacker's address").isFalse();
        assertThat(Traces.writtenFiles(hub)).isEmpty();
    }

    private Callable<Void> make(HeaderAttack attack, List<Undisturbed> ofOneSystem) {
        return () -> {
            for (Undisturbed good : ofOneSystem) {
                assertDisturbsNothing(attack, good);
            }
            return null;
        };
    }

    private void assertDisturbsNothing(HeaderAttack attack, Undisturbed good) {
        Traces traces = Traces.of(good.target, attack.attack().apply(good.request));
        if (attack.spoils()) {
            assertThat(traces.answer()).as("%s", good).containsPattern("HUB-4\\d\\d-");
            assertThat(traces.received()).as("%s", good).isEmpty();
        } else {
            assertThat(traces.answer()).as("%s", good).isEqualTo(good.traces.answer());
            assertThat(traces.received()).as("%s", good).isEqualTo(good.traces.received());
            assertThat(traces.recorded()).as("%s", good).isEqualTo(good.traces.recorded());
        }
    }

    @Test
    void anOfficerInRawUtf8IsAMistakeOfTheCallerAndNoFailureOfTheHub() {
        Undisturbed rest = undisturbed.get(0);
        String rawUtf8 = new String("Nguyễn".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(rest.request.header("Hub-Officer", rawUtf8).send(hub.address()))
                .contains("HUB-400-HEADER");
    }
}
