package vn.lienthong.bench.connectors;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

import vn.lienthong.bench.online.Limit;
import vn.lienthong.bench.online.Median;
import vn.lienthong.bench.online.load.Measured;

/** What came of all turns, and what must hold of it. */
final class IsolationResult {
    private static final String BUSY = "HUB-503-BUSY";
    private static final String TIMED_OUT = "HUB-504-PROVIDER";
    private static final double LEAST_THROUGHPUT = 0.95;
    private static final double MOST_LATENCY = 1.5;
    private static final double MOST_OF_TIMEOUT = 0.1;
    private static final double SLOWEST = 99;
    private static final double MICROS_PER_MILLI = 1e3;

    private final double saturation;
    private final double offeredToHanging;
    private final List<Turn> answering = new ArrayList<>();
    private final List<Turn> hanging = new ArrayList<>();

    /**
     * @param saturation of all twenty, answers a second
     * @param offeredToHanging calls a second
     */
    IsolationResult(double saturation, double offeredToHanging) {
        this.saturation = saturation;
        this.offeredToHanging = offeredToHanging;
    }

    /** One turn: what the nineteen answered, and what became of the calls to the twentieth. */
    record Turn(Measured others, SideLoad.Outcomes twentieth) {
        double slowest() {
            return others.percentile(SLOWEST);
        }
    }

    void answering(Turn turn) {
        answering.add(turn);
    }

    void hanging(Turn turn) {
        hanging.add(turn);
    }

    List<Limit> limits() {
        return List.of(
                Limit.atLeast(
                        "throughput of the others, hanging/well",
                        ratio(turn -> turn.others().throughput()),
                        LEAST_THROUGHPUT),
                Limit.atMost("p99 of the others, hanging/well", ratio(Turn::slowest), MOST_LATENCY),
                Limit.atMost("wrong answers of the others", wrong(), 0),
                Limit.atMost("calls that waited, of its places", waitedOfPlaces(), 1),
                Limit.atMost("calls that ended otherwise", otherwise(), 0),
                Limit.atMost(
                        "p99 of a refusal, of the time-out",
                        millis(BUSY) / Isolation.RESPONSE_TIMEOUT.toMillis(),
                        MOST_OF_TIMEOUT));
    }

    boolean hold() {
        return limits().stream().allMatch(Limit::holds);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ratios", limits().stream().map(Limit::entry).toList());
        document.put("saturationPerSecond", saturation);
        document.put("offeredToHangingPerSecond", offeredToHanging);
        document.put("well", answering.stream().map(IsolationResult::entry).toList());
        document.put("hanging", hanging.stream().map(IsolationResult::entry).toList());
        return document;
    }

    void print(PrintWriter out) {
        line(
                out,
                "Saturation with %d connectors: %,.0f answers/s. The others are asked at %.0f %% of it,",
                Isolation.PROVIDERS,
                saturation,
                100 * Isolation.SHARE_OF_SATURATION);
        line(
                out,
                "the one that hangs %.0f times a second: ten times its bulkhead of %d within its time-out of %d s.",
                offeredToHanging,
                Isolation.BULKHEAD,
                Isolation.RESPONSE_TIMEOUT.toSeconds());
        line(out, "");
        line(
                out,
                "%-8s %12s %8s %8s %8s   %s",
                "turn",
                "answers/s",
                "p50 ms",
                "p99 ms",
                "wrong",
                "calls to the twentieth");
        for (int i = 0; i < answering.size(); i++) {
            print(out, "well", answering.get(i));
            print(out, "hanging", hanging.get(i));
        }
        line(out, "");
        line(
                out,
                "A refusal takes %.1f ms (p99) while a call that waits takes %.0f ms.",
                millis(BUSY),
                millis(TIMED_OUT));
        line(out, "");
        limits().forEach(limit -> out.println(limit.line()));
    }

    private static void print(PrintWriter out, String name, Turn turn) {
        Measured others = turn.others();
        line(
                out,
                "%-8s %,12.0f %8.2f %8.2f %8d   %s",
                name,
                others.throughput(),
                others.percentile(50),
                turn.slowest(),
                others.wrong(),
                turn.twentieth().outcomes());
    }

    private static Map<String, Object> entry(Turn turn) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("perSecond", turn.others().throughput());
        entry.put("p50Millis", turn.others().percentile(50));
        entry.put("p99Millis", turn.slowest());
        entry.put("wrongAnswers", turn.others().wrong());
        entry.put("twentieth", new TreeMap<>(turn.twentieth().outcomes()));
        return entry;
    }

    /** Round by round, because what disturbs one turn of a round disturbs the other. */
    private double ratio(ToDoubleFunction<Turn> figure) {
        return Median.of(IntStream.range(0, Math.min(answering.size(), hanging.size()))
                .mapToObj(
                        round -> figure.applyAsDouble(hanging.get(round)) / figure.applyAsDouble(answering.get(round)))
                .toList());
    }

    private double wrong() {
        return answering.stream().mapToLong(turn -> turn.others().wrong()).sum()
                + hanging.stream().mapToLong(turn -> turn.others().wrong()).sum();
    }

    /** Of all that the bulkhead can take while the hanging one is asked: each place again after each time-out. */
    private double waitedOfPlaces() {
        return hanging.stream()
                .map(Turn::twentieth)
                .mapToDouble(calls -> calls.of(TIMED_OUT)
                        / (Isolation.BULKHEAD * (1.0 + calls.asked().dividedBy(Isolation.RESPONSE_TIMEOUT))))
                .max()
                .orElse(0);
    }

    /** While it hangs there are only those that wait and those that are refused; while it does not, only answers. */
    private double otherwise() {
        long whileHanging = hanging.stream()
                .flatMap(turn -> turn.twentieth().outcomes().entrySet().stream())
                .filter(outcome ->
                        !outcome.getKey().equals(BUSY) && !outcome.getKey().equals(TIMED_OUT))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long whileWell = answering.stream()
                .flatMap(turn -> turn.twentieth().outcomes().entrySet().stream())
                .filter(outcome -> !outcome.getKey().equals(SideLoad.ANSWERED))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return (double) whileHanging + whileWell;
    }

    private double millis(String outcome) {
        Histogram all = new Histogram(3);
        hanging.stream()
                .map(turn -> turn.twentieth().micros().get(outcome))
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.getValueAtPercentile(SLOWEST) / MICROS_PER_MILLI;
    }

    private static void line(PrintWriter out, String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
