package vn.lienthong.bench.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is moved on by what is written, so that a few minutes of writing are months of the log. */
final class RunningClock implements InstantSource {
    private final AtomicLong micros;

    RunningClock(Instant start) {
        this.micros = new AtomicLong(ChronoUnit.MICROS.between(Instant.EPOCH, start));
    }

    /** Moves it on; never back. */
    void reach(Instant time) {
        micros.accumulateAndGet(ChronoUnit.MICROS.between(Instant.EPOCH, time), Math::max);
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(micros.get(), ChronoUnit.MICROS);
    }
}
