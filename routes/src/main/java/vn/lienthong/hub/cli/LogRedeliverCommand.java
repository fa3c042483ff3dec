package vn.lienthong.hub.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.dao.DuplicateKeyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.exchangelog.OwnAct;
import vn.lienthong.hub.exchangelog.RecordedCommand;
import vn.lienthong.hub.exchangelog.redelivery.Redeliveries;
import vn.lienthong.hub.exchangelog.redelivery.RedeliveryPlan;
import vn.lienthong.hub.exchangelog.search.LogCriteria;
import vn.lienthong.hub.exchangelog.search.LogNotReadException;

/** {@code ./hub log redeliver}: changes that failed, once more. */
@Command(
        name = "redeliver",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Deliver changes that failed to their providers again, such as after an outage. All that is said must hold.",
            "Without --start it only says what would be delivered. Look-ups are not: nobody waits for their answer.",
            "Each is authorised anew, by the agreement of today, and never edited. Its provider sees the same",
            "Idempotency-Key as the first time. A hub that runs delivers them; ./hub log redeliveries shows how far it is."
        },
        footer = {
            "",
            "Examples:",
            "  ./hub log redeliver --connector public-security --from 2026-01-31T08:00+07:00",
            "  ./hub log redeliver --connector public-security --from 2026-01-31T08:00+07:00 \\",
            "    --start --per-second 20 --officer cb-017 --purpose provider-was-away"
        })
final class LogRedeliverCommand implements Callable<Integer> {
    /** The name of the operation in the log. */
    private static final String OPERATION = "hub.redeliver";

    private static final int FASTEST = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CriteriaOptions criteria;

    @Option(names = "--start", description = "Have them delivered.")
    private boolean start;

    @Option(
            names = "--per-second",
            paramLabel = "<count>",
            description = "How many, 1 to " + FASTEST + ". Default: ${DEFAULT-VALUE}")
    private int perSecond = 20;

    @Option(names = "--officer", description = "With --start: who decides it. It is recorded.")
    private String officer;

    @Option(names = "--purpose", description = "With --start: why. It is recorded.")
    private String purpose;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        check();
        LogOutput out = new LogOutput(spec.commandLine());
        try (HubStore store = HubStore.open()) {
            LogCriteria wanted = criteria.read();
            Redeliveries redeliveries = store.redeliveries();
            RedeliveryPlan plan = redeliveries.plan(wanted);
            print(out, plan);
            if (start && !plan.exchanges().isEmpty()) {
                long number = started(store, redeliveries, plan);
                out.note("Redelivery " + number + " has begun. ./hub log redeliveries shows how far it is.");
            } else if (!start) {
                out.note("Nothing was delivered. Add --start, --officer and --purpose to have it done.");
            }
            return plan.exchanges().isEmpty() ? HubCommand.NO : 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (LogNotReadException e) {
            throw new CannotRunException(e.getMessage());
        } catch (DuplicateKeyException e) {
            throw new CannotRunException(
                    "Somebody else has begun to deliver some of these again. Look at what is left.");
        }
    }

    private void check() {
        if (perSecond < 1 || perSecond > FASTEST) {
            throw new ParameterException(spec.commandLine(), "--per-second is 1 to " + FASTEST);
        }
        if (start && !(isSaid(officer) && isSaid(purpose))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--start needs --officer and --purpose, each 1 to 64 printable ASCII characters");
        }
    }

    private static boolean isSaid(String text) {
        return text != null && Claims.isWellFormed(text);
    }

    /** The decision is recorded before anything is delivered. */
    private long started(HubStore store, Redeliveries redeliveries, RedeliveryPlan plan) {
        OwnAct act = OwnAct.of(OPERATION, officer, purpose, Integer.toString(plan.getExchanges()));
        try (RecordedCommand command = store.recordedCommand()) {
            command.intend(act);
            long number = redeliveries.start(plan, perSecond, officer, purpose);
            command.done(act);
            return number;
        }
    }

    private void print(LogOutput out, RedeliveryPlan plan) {
        if (asJson) {
            out.json(plan);
            return;
        }
        out.line("%d exchanges would be delivered again.", plan.getExchanges());
        print(out, "operation", plan.getByOperation());
        print(out, "agency", plan.getByAgency());
        print(out, "result", plan.getByResult());
        print(out, "left out", plan.getLeftOut());
    }

    private static void print(LogOutput out, String title, Map<String, Integer> counts) {
        counts.forEach((name, count) -> out.line("  %-10s %-36s %8d", title, name, count));
    }
}
