package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.exchangelog.OwnAct;
import vn.lienthong.hub.exchangelog.RecordedCommand;
import vn.lienthong.hub.revision.Publication;
import vn.lienthong.hub.revision.Publications;

/** {@code ./hub apply}: connectors and agreements for all hubs at once. */
@Command(
        name = "apply",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Check the connectors and agreements of a folder and publish them in the hub's database, all or nothing.",
            "Hubs with HUB_PUBLICATION_FROM=database take them within seconds. Schemas may only have been added to, or",
            "'interface' has been raised. Ends with 1 if something is wrong, and then nothing is published.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment. It is recorded."
        },
        footer = {
            "",
            "Examples:",
            "  ./hub apply --dry-run",
            "  ./hub apply --officer cb-017 --purpose new-connector-vnpt",
            "  ./hub apply --undo"
        })
final class ApplyCommand implements Callable<Integer> {
    /** The name of the operation in the log. */
    private static final String OPERATION = "hub.apply";

    private static final int LISTED = 50;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<folder>",
            description = "With connectors/ and config/agreements/. Otherwise the hub's own.")
    private Path folder;

    @Option(names = "--dry-run", description = "Only check, and say what would change.")
    private boolean isDry;

    @ArgGroup
    private Instead instead = new Instead();

    @Option(
            names = "--officer",
            description = "Who decides it; it is recorded. Otherwise: the account at this machine.")
    private String officer = System.getProperty("user.name");

    @Option(names = "--purpose", description = "Why; it is recorded. Default: ${DEFAULT-VALUE}")
    private String purpose = "publication";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    /** At most one of these, and no folder. */
    static final class Instead {
        @Option(names = "--undo", description = "Go back to what was published before.")
        private boolean undo;

        @Option(names = "--to", paramLabel = "<number>", description = "Go back to this publication.")
        private Integer to;

        @Option(names = "--list", description = "List what was published, the newest first.")
        private boolean list;

        private boolean isSaid() {
            return undo || to != null || list;
        }
    }

    @Override
    public Integer call() throws IOException {
        check();
        ApplyOutput out = new ApplyOutput(spec.commandLine(), asJson);
        HubHome own = ConnectorHome.find().home();
        try (HubStore store = HubStore.open()) {
            Publications publications = new Publications(store.jdbc());
            if (instead.list) {
                out.list(publications.list(LISTED));
                return 0;
            }
            try (ApplyPlan plan = plan(publications, own)) {
                List<Problem> problems = plan.problems();
                boolean isWanted = problems.isEmpty() && plan.changesSomething() && !isDry;
                out.plan(plan, problems, isWanted ? publish(store, plan) : null);
                return problems.isEmpty() ? 0 : HubCommand.NO;
            }
        } catch (UnusableFilesException | IllegalStateException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    private void check() {
        if (instead.isSaid() && folder != null) {
            throw new ParameterException(spec.commandLine(), "A folder goes with neither --undo, --to nor --list");
        }
        if (!Claims.isWellFormed(String.valueOf(officer)) || !Claims.isWellFormed(purpose)) {
            throw new ParameterException(
                    spec.commandLine(), "--officer and --purpose are 1 to 64 printable ASCII characters");
        }
    }

    private ApplyPlan plan(Publications publications, HubHome own) throws IOException {
        Publication current = publications.current().orElse(null);
        if (!instead.isSaid()) {
            HubHome home = folder == null ? own : new HubHome(own.folder(), folder);
            return ApplyPlan.of(publications, current, home);
        }
        Publication target = (instead.to != null
                        ? publications.find(instead.to)
                        : publications.current().flatMap(publications::before))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no such publication: ./hub apply --list shows all"));
        return ApplyPlan.backTo(publications, current, target, own);
    }

    /** It is recorded before and after: whoever ends it between is seen. */
    private int publish(HubStore store, ApplyPlan plan) throws IOException {
        OwnAct act = OwnAct.of(OPERATION, officer, purpose, plan.digest());
        try (RecordedCommand command = store.recordedCommand()) {
            command.intend(act);
            int number = plan.publish(officer, purpose);
            command.done(act);
            return number;
        }
    }
}
