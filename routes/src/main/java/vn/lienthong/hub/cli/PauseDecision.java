package vn.lienthong.hub.cli;

import java.util.List;
import java.util.function.Predicate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.connector.ConnectorLint;
import vn.lienthong.hub.connector.pause.Pauses;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.exchangelog.OwnAct;
import vn.lienthong.hub.exchangelog.RecordedCommand;

/** Whose system is paused or called again, and who decides it. The exchange log has it before it is done. */
final class PauseDecision {
    private static final String PURPOSE = "planned-outage";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "<connector>", description = "The id of a connector, or of an instance of one.")
    private String connector;

    @Option(
            names = "--officer",
            defaultValue = "${sys:user.name}",
            description = "Who decides it. It is recorded. Default: the account at this machine")
    private String officer;

    String connector() {
        return connector;
    }

    String officer() {
        return officer;
    }

    void check() {
        if (!Claims.isWellFormed(officer)) {
            throw new ParameterException(spec.commandLine(), "--officer is 1 to 64 printable ASCII characters");
        }
        List<String> systems = ConnectorLint.systems(ConnectorHome.find().folder());
        if (!systems.contains(connector)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no connector '" + connector + "'. " + DidYouMean.among(connector, systems));
        }
    }

    /**
     * @param operation its name in the log
     * @param act what is done, and whether there was anything to do
     */
    boolean take(String operation, Predicate<Pauses> act) {
        OwnAct own = OwnAct.of(operation, officer, PURPOSE, connector);
        try (HubStore store = HubStore.open();
                RecordedCommand command = store.recordedCommand()) {
            command.intend(own);
            boolean isDone = act.test(store.pauses());
            command.done(own);
            return isDone;
        }
    }
}
