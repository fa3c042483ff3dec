package vn.lienthong.bench.online;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MedianTest {
    @Test
    void theMiddleOfAnOddNumberIsOneOfThem() {
        assertThat(Median.of(List.of(900.0, 100.0, 300.0))).isEqualTo(300);
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTwo() {
        assertThat(Median.of(List.of(400.0, 100.0, 300.0, 200.0))).isEqualTo(250);
    }

    @Test
    void theSpreadIsAShareOfTheMedian() {
        assertThat(Median.spread(List.of(90.0, 100.0, 120.0))).isEqualTo(0.3);
    }

    @Test
    void nothingHasNeitherMedianNorSpread() {
        assertThat(Median.of(List.of())).isZero();
        assertThat(Median.spread(List.of())).isZero();
    }
}
