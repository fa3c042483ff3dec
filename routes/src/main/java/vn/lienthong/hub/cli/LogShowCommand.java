package vn.lienthong.hub.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.search.CriteriaReader;
import vn.lienthong.hub.exchangelog.search.ExchangeHistory;
import vn.lienthong.hub.exchangelog.search.LogNotReadException;

/** {@code ./hub log show}: one exchange, step by step. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {"Show the way of one exchange and all its records. Ends with 1 if there is none."},
        footer = {"", "Example: ./hub log show 0198b2c4-8f3a-7c21-9d40-5b7e6a1f0c3d"})
final class LogShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<exchange-id>", description = "As in the header Hub-Exchange-Id.")
    private String exchangeId;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        LogOutput out = new LogOutput(spec.commandLine());
        Optional<ExchangeHistory> found = find();
        if (found.isEmpty()) {
            out.note("There is no such exchange in the log.");
            return HubCommand.NO;
        }
        if (asJson) {
            out.json(found.get());
        } else {
            out.history(found.get());
        }
        return 0;
    }

    private Optional<ExchangeHistory> find() {
        UUID id;
        try {
            id = CriteriaReader.id(exchangeId);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        try (HubStore store = HubStore.open()) {
            return store.logSearch().history(id);
        } catch (LogNotReadException e) {
            throw new CannotRunException(e.getMessage());
        }
    }
}
