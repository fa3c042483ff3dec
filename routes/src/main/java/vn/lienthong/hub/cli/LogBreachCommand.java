package vn.lienthong.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.Breach;
import vn.lienthong.hub.exchangelog.OwnAct;
import vn.lienthong.hub.exchangelog.RecordedCommand;

/** {@code ./hub log breach}: whose data left through a credential that somebody else had. */
@Command(
        name = "breach",
        mixinStandardHelpOptions = true,
        description = {
            "Find out whose data left through one access key or account, by hashing everybody in the population once.",
            "Their numbers go into a file that only its owner can read; the terminal shows counts. That it is asked is"
                    + " recorded first.",
            "Needs HUB_DATABASE_* and HUB_POPULATION_* (URL, USER, PASSWORD) and HUB_MASTER_KEY in the environment, and"
                    + " some 400 MB of memory for each million people whose data left."
        },
        footer = {
            "",
            "Example: ./hub log breach --credential 3f1c… --from 2026-03-01 --to 2026-03-04 --output affected.csv \\",
            "           --officer cb-017 --purpose breach-2026-03"
        })
final class LogBreachCommand implements Callable<Integer> {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Spec
    private CommandSpec spec;

    @Option(names = "--credential", required = true, description = "The id of the access key or the account.")
    private UUID credential;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "<day>",
            description = "The first day, in Asia/Ho_Chi_Minh.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "<day>", description = "The last day.")
    private LocalDate to;

    @Option(names = "--output", required = true, description = "The file to be made; it must not be there.")
    private Path output;

    @Option(names = "--json", description = "Print the counts as one JSON document.")
    private boolean asJson;

    @Mixin
    private RecordedLook look;

    @Override
    public Integer call() {
        OwnAct act = look.of("hub.breach-report", credential.toString());
        if (to.isBefore(from) || Files.exists(output)) {
            throw new ParameterException(
                    spec.commandLine(), "--to must not be before --from, and the file of --output must not be there");
        }
        try (HubStore store = HubStore.open()) {
            PopulationNumbers.requireConfigured(store.settings());
            try (RecordedCommand command = store.recordedCommand()) {
                return report(store, command, act);
            }
        } catch (SQLException e) {
            throw new CannotRunException("The exchange log cannot be read (SQLSTATE " + e.getSQLState() + ").");
        } catch (IOException e) {
            throw new CannotRunException("The file " + output + " cannot be written, or a query in config/population"
                    + " cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    private int report(HubStore store, RecordedCommand command, OwnAct act) throws IOException, SQLException {
        String agency = store.agencyOf(credential);
        command.record(act, agency == null ? Verdict.NOT_FOUND : Verdict.FOUND);
        if (agency == null) {
            spec.commandLine()
                    .getErr()
                    .println("There never was such a credential: no access key and no account has this id.");
            return HubCommand.NO;
        }
        Breach breach = Breach.read(
                store.logConnections(),
                store.logKeys(),
                agency,
                credential,
                from.atStartOfDay(VIETNAM).toInstant(),
                to.plusDays(1).atStartOfDay(VIETNAM).toInstant());
        BreachFile file = new BreachFile(output);
        try (file) {
            PopulationNumbers.read(
                    store.settings(), (number, current) -> file.write(number, current, breach.of(number)));
        } catch (IOException | RuntimeException e) {
            // Half of the people would be taken for all of them.
            Files.deleteIfExists(output);
            throw e;
        }
        print(agency, breach, file);
        return 0;
    }

    private void print(String agency, Breach breach, BreachFile file) {
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            ObjectNode report = JsonNodeFactory.instance
                    .objectNode()
                    .put("agency", agency)
                    .put("credential", credential.toString())
                    .put("from", from.toString())
                    .put("to", to.toString())
                    .put("exchanges", breach.exchanges())
                    .put("people", file.people())
                    .put("withoutNumber", breach.withoutNumber())
                    .put("file", output.toString());
            ObjectNode fields = report.putObject("peopleByField");
            file.peopleByField().forEach((field, people) -> fields.put(field.isEmpty() ? "verdict" : field, people));
            out.println(report);
        } else {
            out.printf(
                    "To %s, %s to %s: %d exchanges with the data of %d people; %d hashes of no personal number.%n",
                    agency, from, to, breach.exchanges(), file.people(), breach.withoutNumber());
            file.peopleByField()
                    .forEach((field, people) ->
                            out.printf("  %-24s of %d people%n", field.isEmpty() ? "only a verdict" : field, people));
            out.printf("Their numbers are in %s.%n", output);
        }
        out.flush();
    }
}
