package vn.lienthong.bench.matching;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Chance that falls alike for the same seed. */
final class Chance {
    private final SplittableRandom source;

    Chance(long seed) {
        source = new SplittableRandom(seed);
    }

    int below(int limit) {
        return source.nextInt(limit);
    }

    boolean oneIn(int cases) {
        return below(cases) == 0;
    }

    <T> T oneOf(T[] values) {
        return values[below(values.length)];
    }

    char oneOf(String letters) {
        return letters.charAt(below(letters.length()));
    }

    /** A place in a text where something holds, or -1 if there is none. */
    int placeIn(String text, IntPredicate holds) {
        int[] places = IntStream.range(0, text.length()).filter(holds).toArray();
        return places.length == 0 ? -1 : places[below(places.length)];
    }
}
