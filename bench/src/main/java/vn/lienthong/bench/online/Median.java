package vn.lienthong.bench.online;

import java.util.List;

/** The middle of several turns, and how far they lie apart. */
public final class Median {
    private Median() {}

    /** @return the mean of the two in the middle, if there are two; 0 of none */
    public static double of(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** @return from the smallest to the largest, as a share of the median */
    static double spread(List<Double> values) {
        double median = of(values);
        if (median == 0) {
            return 0;
        }
        double least = values.stream().min(Double::compare).orElse(0.0);
        double most = values.stream().max(Double::compare).orElse(0.0);
        return (most - least) / median;
    }
}
