package vn.lienthong.bench.online;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.HdrHistogram.Histogram;

import vn.lienthong.bench.online.load.Measured;

/** What was found out about one contender, turn by turn. */
final class Result {
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MICRO = 1e3;

    private final String key;
    private final String label;
    private final List<Measured> closed = new ArrayList<>();
    private final List<Double> saturations = new ArrayList<>();
    private final Histogram steady = new Histogram(DIGITS);
    private final Map<Integer, Measured> ladder = new TreeMap<>();
    private Cost cost = Cost.NOTHING;
    private long wrong;

    Result(String key, String label) {
        this.key = key;
        this.label = label;
    }

    void closed(Cost.Paid paid) {
        closed.add(paid.measured());
        cost = cost.plus(paid.cost());
        wrong += paid.measured().wrong();
    }

    void steady(Measured measured) {
        steady.add(measured.latency());
        wrong += measured.wrong();
    }

    /** Under an open load of so many requests a second. */
    void rung(int rate, Measured measured) {
        ladder.put(rate, measured);
        wrong += measured.wrong();
    }

    void saturation(double rate) {
        saturations.add(rate);
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** Right answers a second at saturation, turn by turn. */
    List<Double> throughputs() {
        return saturations.isEmpty() ? closed.stream().map(Measured::throughput).toList() : saturations;
    }

    double throughput() {
        return Median.of(throughputs());
    }

    /** Right answers a second under the closed load. */
    double closedThroughput() {
        return Median.of(closed.stream().map(Measured::throughput).toList());
    }

    Histogram steadyLatency() {
        return steady;
    }

    Map<Integer, Measured> ladder() {
        return ladder;
    }

    /** Wrong answers of all turns. */
    long wrong() {
        return wrong;
    }

    /** @return by who used it, microseconds of CPU for each answer under the closed load */
    Map<String, Double> cpuMicros() {
        Map<String, Double> micros = new java.util.LinkedHashMap<>();
        cost.cpu().forEach((name, used) -> micros.put(name, used.toNanos() / NANOS_PER_MICRO / answered()));
        return micros;
    }

    /** @return bytes of heap for each answer; 0 where that is not known */
    double allocated() {
        return cost.allocated() / answered();
    }

    /** @return bytes by which the hub's database grew for each answer */
    double written() {
        return cost.written() / answered();
    }

    private double answered() {
        ToDoubleFunction<Measured> count = Measured::answered;
        return Math.max(1, closed.stream().mapToDouble(count).sum());
    }
}
