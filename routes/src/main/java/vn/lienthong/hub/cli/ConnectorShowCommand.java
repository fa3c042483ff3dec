package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.revision.FolderFiles;
import vn.lienthong.hub.revision.ServedRevisions;
import vn.lienthong.hub.revision.ServedRevisions.Served;

/** {@code ./hub connector show}: the folder of a connector as it was when it served an exchange. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show a revision of a connector that a hub has served: its files, and its connector.yaml.",
            "A record of the exchange log names its revision. Ends with 1 if no hub has served such a one.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {"", "Example: ./hub connector show evn --revision c4a9 --out evn-as-it-was"})
final class ConnectorShowCommand implements Callable<Integer> {
    private static final String DESCRIPTOR = "connector.yaml";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<id>", description = "The connector.")
    private String id;

    @Option(
            names = "--revision",
            paramLabel = "<hash>",
            description =
                    "Its hash or the first four or more characters of it. Otherwise: what a hub last began to serve.")
    private String revision;

    @Option(names = "--out", paramLabel = "<folder>", description = "Write the files into this folder, which is made.")
    private Path out;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        if (out != null && Files.exists(out)) {
            throw new ParameterException(spec.commandLine(), out + " is there already.");
        }
        try (HubStore store = HubStore.open()) {
            ServedRevisions revisions = new ServedRevisions(store.jdbc());
            Optional<Served> found = ServedRevision.find(revisions, id, revision, spec);
            if (found.isEmpty()) {
                new LogOutput(spec.commandLine()).note("No hub has served such a revision of " + id + ".");
                return HubCommand.NO;
            }
            FolderFiles files = revisions.files(found.get());
            if (out != null) {
                files.writeTo(out);
            }
            print(found.get(), files);
            return 0;
        } catch (IllegalStateException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    private void print(Served served, FolderFiles files) {
        LogOutput output = new LogOutput(spec.commandLine());
        byte[] descriptor = files.files().get(DESCRIPTOR);
        String text = descriptor == null ? null : new String(descriptor, StandardCharsets.UTF_8);
        if (asJson) {
            Map<String, Integer> sizes = new LinkedHashMap<>();
            files.files().forEach((name, content) -> sizes.put(name, content.length));
            output.json(new Shown(served, sizes, text));
            return;
        }
        output.line("%s@%s", served.connector(), served.revision());
        files.files().forEach((name, content) -> output.line("%8d  %s", content.length, name));
        if (out == null && text != null) {
            output.line("%n%s", text);
        }
    }

    /** @param files each with its size */
    private record Shown(Served revision, Map<String, Integer> files, String descriptor) {}
}
