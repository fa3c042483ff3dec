package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.LogUpkeep;

/** {@code ./hub log report-gap}: the end of a restore. */
@Command(
        name = "report-gap",
        mixinStandardHelpOptions = true,
        description = {
            "After a restore: sign that the records are lost which the seals kept elsewhere cover and the database lacks.",
            "Until that is said, or a newer backup is restored, the hub does not start."
        },
        footer = {"", "Example: ./hub log report-gap --reason \"Disk failure of 26 November, backup of 25 November\""})
final class LogReportGapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--reason", required = true, description = "One line that is signed; no personal data.")
    private String reason;

    @Option(names = "--seals", paramLabel = "<file>", description = "The file of seals; hub.log.seal-file otherwise.")
    private Path seals;

    @Override
    public Integer call() {
        Path file = seals == null ? new StartEnvironment().logSettings().sealPath() : seals;
        if (!Files.isReadable(file)) {
            throw new CannotRunException("There is no file of seals " + file + " that can be read.");
        }
        try (HubStore store = HubStore.open()) {
            LogUpkeep upkeep = new LogUpkeep(store.database(), store.logKeys(), file, Clock.systemUTC());
            int putBack = upkeep.reportGap(reason);
            spec.commandLine()
                    .getOut()
                    .println(
                            putBack == 0
                                    ? "The database lacks nothing that the file holds."
                                    : "%,d seals were put back, and what they cover and is lost is stated. Start the hub; ./hub log verify lists it."
                                            .formatted(putBack));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CannotRunException(e.getMessage());
        } catch (SQLException | IOException e) {
            throw new CannotRunException("The gap could not be reported: " + e.getMessage());
        }
    }
}
