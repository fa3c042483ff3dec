package vn.lienthong.bench.online;

import java.io.PrintWriter;
import java.util.Locale;

import org.HdrHistogram.Histogram;

/** The findings as a table for a terminal. */
final class OnlineText {
    private static final double MICROS_PER_MILLI = 1e3;
    private static final double THOUSAND = 1e3;

    private final Findings findings;
    private final Plan plan;
    private final Machine machine;

    OnlineText(Findings findings, Plan plan, Machine machine) {
        this.findings = findings;
        this.plan = plan;
        this.machine = machine;
    }

    void print(PrintWriter out) {
        out.println(machine.line());
        line(out, "%s. %,d people in the table of all. %s", machine.durability(), plan.people(), plan.saturation());
        line(out, "");
        line(
                out,
                "%-9s %-42s %9s %7s %8s %8s %8s %8s %7s",
                "",
                "",
                "answers/s",
                "spread",
                "p50 ms",
                "p99 ms",
                "CPU us",
                "alloc kB",
                "log B");
        findings.results().forEach(result -> print(result, out));
        line(out, "");
        line(out, "p50 and p99 at %d/s, from when each request was meant to be sent.", Plan.STEADY_RATE);
        findings.provider()
                .forEach((size, throughput) -> line(
                        out,
                        "The provider alone, %d kB: %,.0f answers/s under the same load.",
                        size.kilobytes(),
                        throughput));
        findings.leftOut().forEach(what -> line(out, "Left out: %s.", what));
        line(out, "");
        line(out, "CPU by part, us for each answer:");
        findings.results().forEach(result -> line(out, "  %-9s %s", result.key(), parts(result)));
        line(out, "");
        findings.limits().forEach(limit -> out.println(limit.line()));
    }

    private void print(Result result, PrintWriter out) {
        boolean isSteady = result.steadyLatency().getTotalCount() > 0;
        line(
                out,
                "%-9s %-42s %,9.0f %6.0f%% %8s %8s %8.0f %8.1f %7.0f",
                result.key(),
                result.label(),
                result.throughput(),
                100 * Median.spread(result.throughputs()),
                isSteady ? millis(result.steadyLatency(), 50) : "",
                isSteady ? millis(result.steadyLatency(), 99) : "",
                result.cpuMicros().getOrDefault(Cost.ITSELF, 0.0),
                result.allocated() / THOUSAND,
                result.written());
    }

    private static String parts(Result result) {
        StringBuilder parts = new StringBuilder();
        result.cpuMicros()
                .forEach((name, micros) -> parts.append(String.format(Locale.ROOT, "%s %.0f  ", name, micros)));
        return parts.toString().strip();
    }

    private static String millis(Histogram histogram, double percentile) {
        return String.format(Locale.ROOT, "%.2f", histogram.getValueAtPercentile(percentile) / MICROS_PER_MILLI);
    }

    private static void line(PrintWriter out, String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
