package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.LogPartition;
import vn.lienthong.hub.exchangelog.LogUpkeep;
import vn.lienthong.hub.exchangelog.RetentionClass;
import vn.lienthong.hub.exchangelog.UnsealedRecordsException;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;

/** {@code ./hub log drop}: removes months of the log by hand. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = {
            "Remove the months of the log that were over before a day, each with a signed statement.",
            "Hubs do so by themselves when records have been kept for as long as hub.log.keep says."
        },
        footer = {
            "",
            "Example: ./hub log drop --before 2021-01-01 --reason \"Decision 12 of the archive\" --dry-run",
        })
final class LogDropCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--before", required = true, paramLabel = "<day>", description = "In Viet Nam, such as 2021-01-01.")
    private String before;

    @Option(names = "--reason", required = true, description = "One line that is signed; no personal data.")
    private String reason;

    @Option(
            names = "--class",
            paramLabel = "<class>",
            description = "Only this retention class: standard, change or unidentified. May be given again.")
    private Set<RetentionClass> classes = EnumSet.allOf(RetentionClass.class);

    @Option(names = "--seals", paramLabel = "<file>", description = "The file of seals; hub.log.seal-file otherwise.")
    private Path seals;

    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean isDry;

    @Override
    public Integer call() {
        LocalDate day = day();
        Path file = seals == null ? new StartEnvironment().logSettings().sealPath() : seals;
        try (HubStore store = HubStore.open()) {
            LogUpkeep upkeep = new LogUpkeep(store.database(), store.logKeys(), file, Clock.systemUTC());
            List<LogPartition> partitions = upkeep.partitionsBefore(day, classes);
            for (LogPartition partition : partitions) {
                if (isDry) {
                    say("%s would be removed, %,d MB", partition.name(), partition.bytes() / MEGABYTE);
                } else {
                    AbsenceStatement statement = upkeep.remove(partition, reason);
                    say("%s is removed, %,d records: %s", partition.name(), statement.records(), statement);
                }
            }
            if (partitions.isEmpty()) {
                say("There is no month of the log that was over before %s.", day);
            }
            return 0;
        } catch (UnsealedRecordsException | IllegalArgumentException e) {
            throw new CannotRunException(e.getMessage());
        } catch (SQLException | IOException e) {
            throw new CannotRunException("Not all of it could be removed: " + e.getMessage());
        }
    }

    private LocalDate day() {
        Instant start = TimeOption.parse(spec, "--before", before);
        if (start.isAfter(Instant.now())) {
            throw new ParameterException(spec.commandLine(), "--before must be a day that has come");
        }
        return LocalDate.ofInstant(start, TimeOption.ZONE);
    }

    private void say(String format, Object... values) {
        spec.commandLine().getOut().printf(format + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
