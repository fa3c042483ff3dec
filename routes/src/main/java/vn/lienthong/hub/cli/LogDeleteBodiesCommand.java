package vn.lienthong.hub.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.KeptBodies;
import vn.lienthong.hub.exchangelog.OwnAct;
import vn.lienthong.hub.exchangelog.RecordedCommand;

/** {@code ./hub log delete-bodies}: the keys of days, and what nobody can read without them. */
@Command(
        name = "delete-bodies",
        mixinStandardHelpOptions = true,
        description = {
            "Delete the bodies of all days before one, by deleting the keys of these days. The records stay.",
            "A hub does so by itself, hub.log.bodies-for after each day.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {"", "Example: ./hub log delete-bodies --before 2026-04-01 --officer cb-017 --purpose end-of-dispute"})
final class LogDeleteBodiesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "<day>",
            description = "The first day that is kept, in Asia/Ho_Chi_Minh; today at the latest.")
    private LocalDate before;

    @Mixin
    private RecordedLook look;

    @Override
    public Integer call() {
        OwnAct act = look.of(KeptBodies.DELETION, before.toString());
        try (HubStore store = HubStore.open();
                RecordedCommand command = store.recordedCommand()) {
            if (store.bodies().isToCome(before)) {
                throw new ParameterException(spec.commandLine(), "--before must not be after today");
            }
            command.intend(act);
            int days = store.bodies().deleteBefore(before);
            command.done(act);
            spec.commandLine().getErr().printf("The bodies of %d days before %s are deleted.%n", days, before);
            return 0;
        }
    }
}
