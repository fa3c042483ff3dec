package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.LogExport;

/** {@code ./hub log export}: the log for somebody who verifies it elsewhere. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write records with their seals to a file that anybody can verify who has the public keys.",
            "People and bodies are in it as keyed hashes. Names of officers and agencies are in it as they are."
        },
        footer = {
            "",
            "Example:",
            "  ./hub log export --from 2026-11-01 --to 2026-12-01 --output november.jsonl",
            "  ./hub log public-keys > seals.pem",
            "  ./hub log verify --export november.jsonl --public-keys seals.pem"
        })
final class LogExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", description = "Leave out what was sealed before this day or time.")
    private String from;

    @Option(names = "--to", description = "Leave out what was sealed from this day or time on, and what is not sealed.")
    private String to;

    @Option(names = "--output", required = true, paramLabel = "<file>", description = "A file that is not there yet.")
    private Path output;

    @Override
    public Integer call() {
        Progress progress = new Progress(spec.commandLine().getErr(), "records written");
        try (HubStore store = HubStore.open()) {
            long records = LogExport.write(
                    store.database(),
                    output,
                    TimeOption.parse(spec, "--from", from),
                    TimeOption.parse(spec, "--to", to),
                    Clock.systemUTC(),
                    progress);
            progress.end();
            spec.commandLine().getErr().printf("%,d records are in %s.%n", records, output);
            return 0;
        } catch (SQLException | IOException e) {
            throw new CannotRunException("The log cannot be exported: " + e.getMessage());
        }
    }
}
