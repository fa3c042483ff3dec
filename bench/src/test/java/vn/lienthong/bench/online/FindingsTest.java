package vn.lienthong.bench.online;

import java.time.Duration;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import vn.lienthong.bench.online.load.Measured;
import vn.lienthong.bench.online.stage.BodySize;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void allLimitsHoldOfAHubThatIsFastEnough() {
        turn("a", 3_000, 4);
        turn("b", 3_200, 4);
        turn("c", 1_900, 4);
        turn("c2", 2_900, 1);
        turn("d-10kB", 900, 1);
        turn("d2-10kB", 1_000, 1);
        findings.provider(BodySize.MEDIUM, 20_000);
        assertThat(findings.limits()).allMatch(Limit::holds);
        assertThat(findings.hold()).isTrue();
    }

    @Test
    void aHubThatIsSlowerThanATunedRouteMissesItsLimit() {
        peers();
        turn("a", 2_800, 1);
        assertThat(limit("throughput a/c2")).matches(limit -> !limit.holds());
        assertThat(findings.hold()).isFalse();
    }

    @Test
    void aRatioIsTheMedianOfTheRatiosOfEachTurn() {
        peers();
        // The machine was disturbed in the second turn, for both of them alike.
        turn("a", 3_000, 1);
        turn("a", 1_500, 1);
        turn("c2", 1_450, 1);
        assertThat(limit("throughput a/c2").value()).isBetween(1.03, 1.04);
    }

    @Test
    void aSlowHundredthMissesItsLimitAlthoughTheRestIsFast() {
        peers();
        turn("a", 3_000, 7);
        assertThat(limit("p99 of a above c2 at 300/s, ms")).matches(limit -> !limit.holds());
    }

    @Test
    void oneWrongAnswerIsTooMany() {
        peers();
        turn("a", 3_000, 1);
        assertThat(limit("wrong answers").holds()).isTrue();
        findings.result("a", "a").steady(new Measured(1, 0, 1, Duration.ofSeconds(1), new Histogram(3)));
        assertThat(limit("wrong answers").holds()).isFalse();
    }

    private void peers() {
        turn("b", 3_000, 1);
        turn("c", 1_900, 1);
        turn("c2", 2_900, 1);
    }

    private Limit limit(String name) {
        return findings.limits().stream()
                .filter(limit -> limit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void turn(String key, int answers, int millis) {
        Histogram latency = new Histogram(3);
        latency.recordValueWithCount(millis * 1000L, answers);
        Measured measured = new Measured(answers, answers, 0, Duration.ofSeconds(1), latency);
        findings.result(key, key).closed(new Cost.Paid(measured, new Cost(Map.of(), 0, 0)));
        findings.result(key, key).steady(measured);
    }
}
