package vn.lienthong.bench.online;

import java.util.function.IntFunction;

import vn.lienthong.bench.online.load.Measured;

/**
 * The highest rate of an open load that is borne: nearly everything is answered, and the slowest hundredth does not wait
 * forever. It is searched for by halving, around the throughput under a closed load.
 */
public final class Saturation {
    private static final double LEAST_SHARE = 0.99;
    private static final double MOST_MILLIS = 100;
    private static final double LOW = 0.5;
    private static final double HIGH = 1.1;
    private static final double SLOWEST = 99;

    private Saturation() {}

    /** @param load at so many requests a second */
    public static double around(double closedThroughput, int steps, IntFunction<Measured> load) {
        double low = LOW * closedThroughput;
        double high = HIGH * closedThroughput;
        for (int i = 0; i < steps; i++) {
            double middle = (low + high) / 2;
            if (isBorne(load.apply((int) middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static boolean isBorne(Measured measured) {
        return measured.share() >= LEAST_SHARE && measured.percentile(SLOWEST) <= MOST_MILLIS;
    }
}
