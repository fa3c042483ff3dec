package vn.lienthong.hub.cli;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.BodyDirection;
import vn.lienthong.hub.exchangelog.OwnAct;
import vn.lienthong.hub.exchangelog.RecordedCommand;

/** {@code ./hub log body}: what went through the hub in one exchange. */
@Command(
        name = "body",
        mixinStandardHelpOptions = true,
        description = {
            "Print a body that was kept of an exchange. That it is looked at is recorded first, and the people whom it is"
                    + " about see it among the accesses to their data.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {
            "",
            "Example: ./hub log body 0197a6e2-… --direction answer --officer cb-017 --purpose complaint-2026-04"
        })
final class LogBodyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<exchange-id>", description = "As in Hub-Exchange-Id.")
    private UUID exchange;

    @Option(
            names = "--direction",
            defaultValue = "answer",
            description = "request or answer (default: answer).",
            converter = DirectionConverter.class)
    private BodyDirection direction;

    @Mixin
    private RecordedLook look;

    @Override
    public Integer call() {
        OwnAct act = look.of("hub.view-body", exchange.toString());
        try (HubStore store = HubStore.open();
                RecordedCommand command = store.recordedCommand()) {
            Optional<byte[]> body = store.bodies().read(exchange, direction);
            command.recordView(act, exchange, body.isPresent() ? Verdict.FOUND : Verdict.NOT_FOUND);
            if (body.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "No body is kept of it: its operation does not keep them, it was deleted, or there is no"
                                        + " such exchange.");
                return HubCommand.NO;
            }
            spec.commandLine().getOut().println(new String(body.get(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (GeneralSecurityException e) {
            throw new CannotRunException("The body is not the one that was written: it was changed in the database.");
        }
    }
}
