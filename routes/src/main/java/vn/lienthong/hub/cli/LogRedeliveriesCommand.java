package vn.lienthong.hub.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.redelivery.Redeliveries;
import vn.lienthong.hub.exchangelog.redelivery.Redelivery;

/** {@code ./hub log redeliveries}: how far they are, and what else becomes of them. */
@Command(
        name = "redeliveries",
        mixinStandardHelpOptions = true,
        description = {
            "Show what is delivered again, and pause, resume or cancel it. Ends with 1 if there is nothing to do so with.",
            "The hub itself pauses one when its provider fails " + Redeliveries.FAILURES_IN_A_ROW + " times in a row."
        },
        footer = {"", "Examples:", "  ./hub log redeliveries", "  ./hub log redeliveries --pause 7"})
final class LogRedeliveriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Change change;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    /** At most one of these. */
    static final class Change {
        @Option(names = "--pause", paramLabel = "<number>", description = "Deliver no more of it until it is resumed.")
        private Long pause;

        @Option(names = "--resume", paramLabel = "<number>", description = "Go on with it.")
        private Long resume;

        @Option(names = "--cancel", paramLabel = "<number>", description = "Deliver no more of it, for good.")
        private Long cancel;

        boolean on(Redeliveries redeliveries) {
            if (pause != null) {
                return redeliveries.pause(pause);
            }
            return resume == null ? redeliveries.cancel(cancel) : redeliveries.resume(resume);
        }
    }

    @Override
    public Integer call() {
        LogOutput out = new LogOutput(spec.commandLine());
        try (HubStore store = HubStore.open()) {
            Redeliveries redeliveries = store.redeliveries();
            boolean isDone = change == null || change.on(redeliveries);
            if (!isDone) {
                out.note("There is none of this number for which that can be done.");
            }
            print(out, redeliveries.list());
            return isDone ? 0 : HubCommand.NO;
        }
    }

    private void print(LogOutput out, List<Redelivery> redeliveries) {
        if (asJson) {
            out.json(redeliveries);
            return;
        }
        out.line(
                "%6s %-9s %8s %9s %6s %9s  %-20s %s",
                "number", "state", "waiting", "delivered", "failed", "cancelled", "by", "why");
        for (Redelivery one : redeliveries) {
            out.line(
                    "%6d %-9s %8d %9d %6d %9d  %-20s %s%s",
                    one.number(),
                    one.state(),
                    one.waiting(),
                    one.delivered(),
                    one.failed(),
                    one.cancelled(),
                    one.startedBy(),
                    one.purpose(),
                    one.note() == null ? "" : " (" + one.note() + ")");
        }
    }
}
