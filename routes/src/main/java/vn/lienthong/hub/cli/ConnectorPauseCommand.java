package vn.lienthong.hub.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.connector.pause.Pause;

/** {@code ./hub connector pause}: a system that is worked on is not called. */
@Command(
        name = "pause",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Do not call a connected system until a time. Every hub of the database knows it within two seconds; callers",
            "are told HUB-503-PAUSED, the time and the reason. A second pause takes the place of the first.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {
            "",
            "Example: ./hub connector pause evn --until 2026-11-28T06:00+07:00 --reason \"Move to a new data centre\""
        })
final class ConnectorPauseCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofDays(31);

    @Spec
    private CommandSpec spec;

    @Mixin
    private PauseDecision decision;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "<time>",
            description = "When it is called again: a time with its zone, or the beginning of a day in Viet Nam.")
    private String until;

    @Option(names = "--reason", description = "Callers are told it: one line, nothing about people.")
    private String reason;

    @Override
    public Integer call() {
        decision.check();
        Pause pause = new Pause(decision.connector(), until(), reason, decision.officer());
        if (reason != null && !Pause.isReason(reason)) {
            throw new ParameterException(spec.commandLine(), "--reason is one line of at most 200 characters");
        }
        decision.take("hub.pause-connector", pauses -> {
            pauses.begin(pause);
            return true;
        });
        spec.commandLine().getErr().println(pause.connector() + " is paused until " + pause.untilAsTold() + ".");
        return 0;
    }

    private Instant until() {
        Instant parsed = TimeOption.parse(spec, "--until", until);
        Instant now = Instant.now();
        if (!parsed.isAfter(now) || parsed.isAfter(now.plus(LONGEST))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--until must be in the future, and at most " + LONGEST.toDays() + " days away");
        }
        return parsed;
    }
}
