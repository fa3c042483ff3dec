package vn.lienthong.bench.connectors;

import java.time.Duration;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import vn.lienthong.bench.online.Limit;
import vn.lienthong.bench.online.load.Measured;

import static org.assertj.core.api.Assertions.assertThat;

class IsolationResultTest {
    private final IsolationResult result = new IsolationResult(2_000, 133);

    @Test
    void allHoldsIfTheOthersNoticeNothing() {
        round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(990, 0, 9_000, refused(80)));
        assertThat(result.limits()).allMatch(Limit::holds);
        assertThat(result.hold()).isTrue();
    }

    @Test
    void theMedianOfTheRoundsCountsAndNotOneThatWasDisturbed() {
        for (int round = 0; round < 2; round++) {
            round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(1_000, 0, 8_000, refused(80)));
        }
        round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(500, 0, 80_000, refused(80)));
        assertThat(result.hold()).isTrue();
    }

    @Test
    void fewerAnswersOfTheOthersAreAMiss() {
        round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(940, 0, 8_000, refused(80)));
        assertThat(result.limits())
                .filteredOn(limit -> !limit.holds())
                .singleElement()
                .satisfies(limit -> assertThat(limit.name()).startsWith("throughput"));
    }

    @Test
    void aLongerTailOfTheOthersIsAMiss() {
        round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(1_000, 0, 13_000, refused(80)));
        assertThat(result.limits())
                .filteredOn(limit -> !limit.holds())
                .singleElement()
                .satisfies(limit -> assertThat(limit.name()).startsWith("p99 of the others"));
    }

    @Test
    void aWrongAnswerIsAMiss() {
        round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(1_000, 1, 8_000, refused(80)));
        assertThat(result.hold()).isFalse();
    }

    @Test
    void moreCallsThatWaitThanThereArePlacesAreAMiss() {
        // In five seconds each of the forty places is taken twice at most.
        round(turn(1_000, 0, 8_000, Map.of("answered", 200)), turn(1_000, 0, 8_000, refused(81)));
        assertThat(result.hold()).isFalse();
    }

    @Test
    void aCallThatEndsInAnotherWayIsAMiss() {
        round(
                turn(1_000, 0, 8_000, Map.of("answered", 200)),
                turn(1_000, 0, 8_000, Map.of("HUB-503-BUSY", 500, "HUB-503-LOG", 1)));
        assertThat(result.hold()).isFalse();
    }

    private void round(IsolationResult.Turn well, IsolationResult.Turn hanging) {
        result.answering(well);
        result.hanging(hanging);
    }

    private static Map<String, Integer> refused(int waited) {
        return Map.of("HUB-503-BUSY", 500, "HUB-504-PROVIDER", waited);
    }

    private static IsolationResult.Turn turn(
            int perSecond, int wrong, int slowestMicros, Map<String, Integer> outcomes) {
        Histogram latency = new Histogram(3);
        latency.recordValue(slowestMicros);
        return new IsolationResult.Turn(
                new Measured(perSecond, perSecond, wrong, Duration.ofSeconds(1), latency),
                new SideLoad.Outcomes(Duration.ofSeconds(5), outcomes, Map.of()));
    }
}
