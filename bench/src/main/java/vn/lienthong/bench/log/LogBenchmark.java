package vn.lienthong.bench.log;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./hub bench log}: how fast the exchange log is written, searched and verified, and how large it becomes. */
@Command(
        name = "log",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Fill an exchange log with synthetic records, in a durable PostgreSQL that is gone afterwards, and measure its"
                    + " size, its searches and its verification.",
            "Needs about 1 GB of disk for a million records. Ends with 1 if one of its limits does not hold."
        },
        footer = {"", "Example:", "  ./hub bench log --records 1000000 --json"})
public final class LogBenchmark implements Callable<Integer> {
    private static final int NO = 1;
    private static final int FEWEST_RECORDS = 1_000;
    private static final int FEWEST_SEARCHES = 20;
    private static final int MOST_AT_ONCE = 4_096;
    private static final int SECONDS_PER_DAY = 86_400;

    /** So that figures of two runs are of the same months. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Spec
    private CommandSpec spec;

    @Option(names = "--records", paramLabel = "<count>", description = "How many. Default: ${DEFAULT-VALUE}")
    private long records = 1_000_000;

    @Option(
            names = "--days",
            paramLabel = "<count>",
            description = "Over how many days they are spread. Default: ${DEFAULT-VALUE}")
    private int days = 180;

    @Option(
            names = "--at-once",
            paramLabel = "<count>",
            description = {
                "How many exchanges wait for their records at a time. With few, few records are one commit, which takes more"
                        + " time and a little more room. Default: ${DEFAULT-VALUE}"
            })
    private int atOnce = 512;

    @Option(names = "--searches", paramLabel = "<count>", description = "How many of each. Default: ${DEFAULT-VALUE}")
    private int searches = 300;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (records < FEWEST_RECORDS || searches < FEWEST_SEARCHES || days < 1 || atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--records must be at least %d, --searches %d, --days 1, and --at-once 1 to %d"
                            .formatted(FEWEST_RECORDS, FEWEST_SEARCHES, MOST_AT_ONCE));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Ratio> ratios = new ArrayList<>();
        try (LogDatabase database = new LogDatabase()) {
            FilledLog log = fill(database, figures);
            for (LogMeasure measure :
                    List.of(new SizeMeasure(), new SearchMeasure("warm", searches), new VerificationMeasure())) {
                ratios.addAll(measure.take(log, figures));
            }
            database.restart();
            ratios.addAll(new SearchMeasure("afterRestart", searches).take(log, figures));
        }
        print(figures, ratios);
        return ratios.stream().allMatch(Ratio::holds) ? 0 : NO;
    }

    private FilledLog fill(LogDatabase database, Map<String, Object> figures) throws InterruptedException {
        SyntheticExchanges exchanges =
                new SyntheticExchanges(records, START, Duration.ofSeconds((long) days * SECONDS_PER_DAY));
        PrintWriter errors = spec.commandLine().getErr();
        Duration took = new Filling(database, exchanges, records, atOnce)
                .fill(done -> errors.println(done + " records are durable"));
        database.analyze();
        figures.put("records", records);
        figures.put("days", days);
        figures.put("atOnce", atOnce);
        figures.put("recordsPerSecond", Math.round(records / (took.toNanos() / 1e9)));
        return new FilledLog(database, exchanges, records);
    }

    private void print(Map<String, Object> figures, List<Ratio> ratios) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            figures.put("ratios", ratios);
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        } else {
            figures.forEach((name, figure) -> out.printf("%-28s %s%n", name, figure));
            ratios.forEach(ratio -> out.printf(
                    "%-40s %8.1f of at most %.0f%s%n",
                    ratio.name(), ratio.value(), ratio.limit(), ratio.holds() ? "" : ": NOT HELD"));
        }
        out.flush();
    }
}
