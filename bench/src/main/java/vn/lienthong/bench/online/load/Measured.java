package vn.lienthong.bench.online.load;

import java.time.Duration;

import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param offered how many requests were meant to be sent
 * @param answered how many got a right answer
 * @param wrong how many got another one, or another status than 200; the rest got none
 * @param lasted from the first request to the last answer
 * @param latency of the answered in microseconds: under an open load from when each was meant to be sent
 */
public record Measured(long offered, long answered, long wrong, Duration lasted, Histogram latency) {
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e3;

    /** Right answers a second. */
    public double throughput() {
        return answered / (lasted.toNanos() / NANOS);
    }

    public double share() {
        return offered == 0 ? 0 : (double) answered / offered;
    }

    /** @return milliseconds */
    public double percentile(double percent) {
        return latency.getValueAtPercentile(percent) / MICROS;
    }
}
