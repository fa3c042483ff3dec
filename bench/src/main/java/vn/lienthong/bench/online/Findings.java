package vn.lienthong.bench.online;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.bench.online.stage.BodySize;

/** All results, and what must hold of them. */
final class Findings {
    private static final double TO_DOCUMENTED = 1.5;
    private static final double TO_TUNED = 1.0;
    private static final double TO_LOG_OFF = 0.85;
    private static final double TO_BARE_MEDIATION = 0.85;
    private static final double MILLIS_ABOVE_TUNED = 5;
    private static final double SLOWEST = 99;
    private static final double MICROS_PER_MILLI = 1e3;

    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Map<BodySize, Double> provider = new EnumMap<>(BodySize.class);
    private final List<String> leftOut = new ArrayList<>();

    Result result(String key, String label) {
        return results.computeIfAbsent(key, any -> new Result(key, label));
    }

    void provider(BodySize size, double throughput) {
        provider.put(size, throughput);
    }

    void leaveOut(String what) {
        leftOut.add(what);
    }

    List<Result> results() {
        return List.copyOf(results.values());
    }

    /** Answers a second of the mediation's provider alone. */
    Map<BodySize, Double> provider() {
        return provider;
    }

    List<String> leftOut() {
        return leftOut;
    }

    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        limits.add(Limit.atLeast("throughput a/c", ratio("a", "c"), TO_DOCUMENTED));
        limits.add(Limit.atLeast("throughput a/c2", ratio("a", "c2"), TO_TUNED));
        limits.add(Limit.atLeast("throughput a/b", ratio("a", "b"), TO_LOG_OFF));
        limits.add(Limit.atMost(
                "p99 of a above c2 at " + Plan.STEADY_RATE + "/s, ms",
                slowest("a") - slowest("c2"),
                MILLIS_ABOVE_TUNED));
        for (BodySize size : provider.keySet()) {
            String suffix = "-" + size.kilobytes() + "kB";
            limits.add(Limit.atLeast(
                    "throughput d/d2, " + size.kilobytes() + " kB",
                    ratio("d" + suffix, "d2" + suffix),
                    TO_BARE_MEDIATION));
        }
        limits.add(Limit.atMost(
                "wrong answers",
                results.values().stream().mapToLong(Result::wrong).sum(),
                0));
        return limits;
    }

    boolean hold() {
        return limits().stream().allMatch(Limit::holds);
    }

    /** Turn by turn, because what disturbs a turn of one disturbs that of the other. */
    private double ratio(String ours, String theirs) {
        List<Double> above = results.get(ours).throughputs();
        List<Double> below = results.get(theirs).throughputs();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            ratios.add(below.get(i) == 0 ? 0 : above.get(i) / below.get(i));
        }
        return Median.of(ratios);
    }

    private double slowest(String key) {
        return results.get(key).steadyLatency().getValueAtPercentile(SLOWEST) / MICROS_PER_MILLI;
    }
}
