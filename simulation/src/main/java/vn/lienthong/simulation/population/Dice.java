package vn.lienthong.simulation.population;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that falls alike everywhere. Only the raw 64-bit numbers of the JDK's generator are used, whose
 * algorithm is fixed; how the JDK makes bounded numbers of them has changed between versions.
 */
final class Dice {

    private final RandomGenerator source;

    Dice(long seed) {
        source = new SplittableRandom(seed);
    }

    /** From 0 to {@code limit - 1}. */
    int below(int limit) {
        // The upper 31 bits, scaled: the bias is far below what anybody could see in these tables.
        return (int) (((source.nextLong() >>> 33) * limit) >>> 31);
    }

    /** From {@code lowest} to {@code highest}, both included. */
    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** True in so many of a thousand cases. */
    boolean perThousand(int cases) {
        return below(1000) < cases;
    }

    /** One of the values, each as likely as the other. */
    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }
}
