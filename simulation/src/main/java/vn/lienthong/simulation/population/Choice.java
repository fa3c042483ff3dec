package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** A choice among values of which some are more frequent than others. */
final class Choice<T> {

    private final List<T> values = new ArrayList<>();
    private final int[] upTo;
    private final int total;

    /** Values with weight 0 are never chosen; at least one must have more. */
    Choice(List<T> candidates, ToIntFunction<T> weight) {
        int[] limits = new int[candidates.size()];
        int sum = 0;
        for (T candidate : candidates) {
            int share = weight.applyAsInt(candidate);
            if (share > 0) {
                sum += share;
                limits[values.size()] = sum;
                values.add(candidate);
            }
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing to choose from");
        }
        upTo = Arrays.copyOf(limits, values.size());
        total = sum;
    }

    T pick(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.below(total) + 1);
        return values.get(found < 0 ? -found - 1 : found);
    }
}
