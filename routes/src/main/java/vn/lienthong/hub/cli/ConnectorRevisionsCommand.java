package vn.lienthong.hub.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.revision.ServedRevisions;
import vn.lienthong.hub.revision.ServedRevisions.Served;

/** {@code ./hub connector revisions}: which revisions of a connector were served. */
@Command(
        name = "revisions",
        mixinStandardHelpOptions = true,
        description = {
            "List the revisions of a connector that hubs have served, each with since when and by which hubs.",
            "The first is what a hub last began to serve. Ends with 1 if there is none.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {"", "Example: ./hub connector revisions evn"})
final class ConnectorRevisionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<id>", description = "The connector.")
    private String id;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        LogOutput out = new LogOutput(spec.commandLine());
        try (HubStore store = HubStore.open()) {
            List<Served> revisions = new ServedRevisions(store.jdbc()).of(id);
            if (asJson) {
                out.json(revisions);
            } else {
                revisions.forEach(served -> out.line(
                        "%s  since %s, last begun %s, %d files, by %s",
                        served.revision(),
                        LogOutput.time(served.firstAt()),
                        LogOutput.time(served.lastAt()),
                        served.files(),
                        String.join(" ", served.nodes())));
            }
            if (revisions.isEmpty()) {
                out.note("No hub has served a connector " + id + ".");
            }
            return revisions.isEmpty() ? HubCommand.NO : 0;
        }
    }
}
