package vn.lienthong.bench.connectors;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import vn.lienthong.bench.online.Limit;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectorsResultTest {
    private final ConnectorsResult result = new ConnectorsResult(ConnectorsPlan.quick());

    @Test
    void whatManyAddIsTheMedianOfTheRounds() {
        start(8, 12);
        start(8, 30);
        start(9, 12);
        result.swap(Duration.ofMillis(1_900));
        assertThat(result.limits()).extracting(Limit::value).containsExactly(4.0, 1.9);
        assertThat(result.hold()).isTrue();
    }

    @Test
    void aSlowStartIsAMiss() {
        start(8, 14);
        assertThat(result.hold()).isFalse();
    }

    @Test
    void oneSlowSwapIsAMiss() {
        start(8, 9);
        result.swap(Duration.ofMillis(900));
        result.swap(Duration.ofMillis(2_100));
        assertThat(result.hold()).isFalse();
    }

    private void start(int few, int many) {
        result.few(Duration.ofSeconds(few));
        result.many(Duration.ofSeconds(many));
    }
}
