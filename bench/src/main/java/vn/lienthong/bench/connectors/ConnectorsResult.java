package vn.lienthong.bench.connectors;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import vn.lienthong.bench.online.Limit;
import vn.lienthong.bench.online.Median;

/** How long starts and swaps took, in seconds, and what must hold of it. */
final class ConnectorsResult {
    private static final double MOST_ADDED = 5;
    private static final double MOST_OF_A_SWAP = 2;
    private static final double NANOS = 1e9;

    private final ConnectorsPlan plan;
    private final List<Double> few = new ArrayList<>();
    private final List<Double> many = new ArrayList<>();
    private final List<Double> swaps = new ArrayList<>();

    ConnectorsResult(ConnectorsPlan plan) {
        this.plan = plan;
    }

    void few(Duration start) {
        few.add(seconds(start));
    }

    void many(Duration start) {
        many.add(seconds(start));
    }

    void swap(Duration swap) {
        swaps.add(seconds(swap));
    }

    List<Limit> limits() {
        return List.of(
                Limit.atMost("added to the start by many, s", added(), MOST_ADDED),
                Limit.atMost("the slowest swap of one of many, s", slowestSwap(), MOST_OF_A_SWAP));
    }

    boolean hold() {
        return limits().stream().allMatch(Limit::holds);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ratios", limits().stream().map(Limit::entry).toList());
        document.put("few", plan.few());
        document.put("many", plan.many());
        document.put("startSecondsWithFew", few);
        document.put("startSecondsWithMany", many);
        document.put("swapSeconds", swaps);
        return document;
    }

    void print(PrintWriter out) {
        line(out, "Until the hub is ready, s:  %d connectors %s", plan.few(), list(few));
        line(out, "  %d connectors and the instances of all provinces %s", plan.many(), list(many));
        line(out, "From a changed file to the first answer by it, s: median %.2f of %s", Median.of(swaps), list(swaps));
        line(out, "");
        limits().forEach(limit -> out.println(limit.line()));
    }

    /** Round by round, because what disturbs one start of a round disturbs the other. */
    private double added() {
        return Median.of(IntStream.range(0, Math.min(few.size(), many.size()))
                .mapToObj(round -> many.get(round) - few.get(round))
                .toList());
    }

    private double slowestSwap() {
        return swaps.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    private static String list(List<Double> seconds) {
        return String.join(
                " ",
                seconds.stream()
                        .map(one -> String.format(Locale.ROOT, "%.2f", one))
                        .toList());
    }

    private static void line(PrintWriter out, String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
