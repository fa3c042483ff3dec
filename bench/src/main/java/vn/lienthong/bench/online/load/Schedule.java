package vn.lienthong.bench.online.load;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * When each request of an open load is meant to be sent. Hyperfoil starts the requests of a constant rate with each tick of
 * a millisecond, so a request's time is the tick at which it is due. Hyperfoil's own figures begin when a request is really
 * sent, so a generator that is held up would hide it (its issue 358).
 */
final class Schedule {
    private static final double MILLIS = 1e3;

    private final double ratePerSecond;
    private final long epochMinusNano;

    Schedule(double ratePerSecond) {
        this.ratePerSecond = ratePerSecond;
        Instant now = Instant.now();
        this.epochMinusNano = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - System.nanoTime();
    }

    /**
     * @param index which request, from 0
     * @param startMillis of the load, since 1970
     * @return the time by {@link System#nanoTime()}
     */
    long nanosOf(long index, long startMillis) {
        return TimeUnit.MILLISECONDS.toNanos(startMillis + tick(index)) - epochMinusNano;
    }

    /** @return milliseconds after the start */
    long tick(long index) {
        return (long) Math.ceil(index * MILLIS / ratePerSecond);
    }
}
