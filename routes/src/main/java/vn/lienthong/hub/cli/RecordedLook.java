package vn.lienthong.hub.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.exchangelog.OwnAct;

/** What somebody must say before a command does something that the log records of them. */
final class RecordedLook {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--officer", required = true, description = "Who does it. It is recorded.")
    private String officer;

    @Option(names = "--purpose", required = true, description = "Why. It is recorded.")
    private String purpose;

    /** @param about the id of what it is done with */
    OwnAct of(String operation, String about) {
        for (String said : new String[] {officer, purpose}) {
            if (!Claims.isWellFormed(said)) {
                throw new ParameterException(
                        spec.commandLine(), "--officer and --purpose are 1 to 64 printable ASCII characters");
            }
        }
        return OwnAct.of(operation, officer, purpose, about);
    }
}
