package vn.lienthong.bench.online;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import vn.lienthong.bench.online.load.Measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SaturationTest {
    private static final int BEARS = 7_300;

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void theSearchEndsJustBelowTheRateThatIsBorneNoMore() {
        double found = Saturation.around(8_000, 8, this::upToARate);
        // Of a hundred requests one may be lost.
        double most = BEARS / 0.99;
        assertThat(found).isLessThanOrEqualTo(most).isCloseTo(most, within(25.0));
        assertThat(tried).hasSize(8);
    }

    @Test
    void whatIsAnsweredTooSlowlyIsNotBorne() {
        assertThat(Saturation.isBorne(measured(1_000, 1_000, 99))).isTrue();
        assertThat(Saturation.isBorne(measured(1_000, 1_000, 110))).isFalse();
    }

    @Test
    void whatLosesMoreThanAHundredthIsNotBorne() {
        assertThat(Saturation.isBorne(measured(1_000, 990, 1))).isTrue();
        assertThat(Saturation.isBorne(measured(1_000, 989, 1))).isFalse();
    }

    private Measured upToARate(int rate) {
        tried.add(rate);
        return measured(rate, Math.min(rate, BEARS), 10);
    }

    private static Measured measured(long offered, long answered, long millis) {
        Histogram latency = new Histogram(3);
        latency.recordValueWithCount(millis * 1000, answered);
        return new Measured(offered, answered, 0, Duration.ofSeconds(1), latency);
    }
}
