package vn.lienthong.hub.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./hub connector resume}: a paused system is called again before its time. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Call a paused system again. Ends with 1 if it was not paused.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {"", "Example: ./hub connector resume evn"})
final class ConnectorResumeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PauseDecision decision;

    @Override
    public Integer call() {
        decision.check();
        boolean wasPaused = decision.take("hub.resume-connector", pauses -> pauses.end(decision.connector()));
        spec.commandLine()
                .getErr()
                .println(decision.connector() + (wasPaused ? " is called again." : " was not paused."));
        return wasPaused ? 0 : HubCommand.NO;
    }
}
