package vn.lienthong.hub.cli;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.search.Breakdown;
import vn.lienthong.hub.exchangelog.search.CountDifference;
import vn.lienthong.hub.exchangelog.search.LogNotReadException;
import vn.lienthong.hub.exchangelog.search.LogStatistics;
import vn.lienthong.hub.exchangelog.search.LogTimes;
import vn.lienthong.hub.exchangelog.search.Reconciled;
import vn.lienthong.hub.exchangelog.search.Statistics;

/** {@code ./hub log statistics}: how many exchanges there were, and what became of them. */
@Command(
        name = "statistics",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Count exchanges by day of Viet Nam, agency, operation or result, with the two headline figures.",
            "The figures are kept while it is recorded; --check counts the records themselves, and ends with 1 if they differ."
        },
        footer = {"", "Example: ./hub log statistics --from 2026-01-01 --to 2026-01-31 --by agency --check"})
final class LogStatisticsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "<day>", description = "The first day, such as 2026-01-01.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "<day>", description = "The last day.")
    private String to;

    @Option(names = "--by", paramLabel = "<what>", description = "day, agency, operation or result. Default: day")
    private String by = Breakdown.DAY.word();

    @Option(names = "--check", description = "Hold the figures against the records.")
    private boolean check;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        try (HubStore store = HubStore.open()) {
            return report(store.logStatistics());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (LogNotReadException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    private int report(LogStatistics statistics) {
        LocalDate first = LogTimes.day("from", from);
        LocalDate last = LogTimes.day("to", to);
        Statistics figures = statistics.of(first, last, Breakdown.parse(by));
        Reconciled reconciled = check ? statistics.reconcile(first, last) : null;
        LogOutput out = new LogOutput(spec.commandLine());
        if (asJson) {
            out.json(Report.of(figures, reconciled));
        } else {
            out.statistics(figures);
            if (check) {
                out.note(reconciled.sentence());
            }
        }
        return reconciled == null || reconciled.isGood() ? 0 : HubCommand.NO;
    }

    /**
     * The document.
     *
     * @param reconciles whether the figures are what the records say; null if that was not asked, like what follows
     * @param daysWithRemovedRecords of which there may be fewer records than the figures count
     */
    @JsonInclude(Include.NON_NULL)
    record Report(
            Statistics statistics,
            Boolean reconciles,
            CountDifference firstDifference,
            SortedSet<LocalDate> daysWithRemovedRecords) {

        static Report of(Statistics figures, Reconciled reconciled) {
            return reconciled == null
                    ? new Report(figures, null, null, null)
                    : new Report(
                            figures,
                            reconciled.isGood(),
                            reconciled.firstDifference(),
                            reconciled.daysWithRemovedRecords());
        }
    }
}
