package vn.lienthong.hub.wayin.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaterTriesTest {
    private static final Path FILE = Path.of("file.csv");

    private final SetClock clock = new SetClock();
    private final LaterTries tries = new LaterTries(clock);

    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Duration waiting() {
        Instant since = clock.now;
        while (!tries.isDue(FILE)) {
            clock.now = clock.now.plusSeconds(1);
        }
        return Duration.between(since, clock.now);
    }

    @Test
    void aFileIsTriedTwiceAsLateEachTimeUpToAMinute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            tries.failed(FILE);
            assertThat(waiting()).hasSeconds(seconds);
        }
    }

    @Test
    void afterASuccessItBeginsAgain() {
        tries.failed(FILE);
        tries.failed(FILE);
        tries.succeeded(FILE);

        assertThat(tries.isDue(FILE)).isTrue();
        tries.failed(FILE);
        assertThat(waiting()).hasSeconds(1);
    }

    @Test
    void oneFileDoesNotHoldUpAnother() {
        tries.failed(FILE);

        assertThat(tries.isDue(Path.of("other.csv"))).isTrue();
    }

    @Test
    void ofVeryManyTheOldestAreForgotten() {
        tries.failed(FILE);
        for (int file = 0; file < 10_000; file++) {
            tries.failed(Path.of(file + ".csv"));
        }

        assertThat(tries.isDue(FILE)).isTrue();
        assertThat(tries.isDue(Path.of("9999.csv"))).isFalse();
    }
}
