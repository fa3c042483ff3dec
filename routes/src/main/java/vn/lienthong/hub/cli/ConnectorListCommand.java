package vn.lienthong.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.connector.ConnectorLint;
import vn.lienthong.hub.context.Problem;

/** {@code ./hub connector list}: which connectors there are, also those that cannot be used. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "List the connectors: whose system each is, over which transport, with which operations.",
            "If HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY are set, also what each hub serves and refuses,",
            "and which systems are paused, until when and why.",
            "Mappings are not tried here: ./hub connector lint does that, and says what the problems are."
        },
        footer = {"", "Example: ./hub connector list --json"})
final class ConnectorListCommand implements Callable<Integer> {
    private static final int SHOWN = 8;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        ConnectorHome home = ConnectorHome.find();
        List<Problem> problems = home.problemsWithoutTrials();
        ObjectNode document = new ObjectMapper().createObjectNode();
        ArrayNode connectors = document.putArray("connectors");
        home.ids().forEach(id -> describe(home, id, problems, connectors.addObject()));
        Optional<HubReports> reports = HubReports.read(spec.commandLine().getErr());
        PauseReport pauses = PauseReport.read(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            reports.ifPresent(found -> document.set("hubs", found.json()));
            pauses.addTo(document);
            out.println(document);
        } else {
            print(out, connectors);
            reports.ifPresent(found -> found.print(out));
            pauses.print(out);
        }
        out.flush();
        return 0;
    }

    private static void describe(ConnectorHome home, String id, List<Problem> problems, ObjectNode entry) {
        Path folder = home.folder().resolve(id);
        JsonNode written = written(folder.resolve("connector.yaml"));
        entry.put("id", id);
        entry.set("name", written.path("name"));
        entry.put("kind", written.path("kind").asText(null));
        entry.put("owner", written.path("owner").path("unit").asText(null));
        entry.put("transport", written.path("system").path("transport").asText(null));
        entry.put("interface", written.path("interface").asText(null));
        ArrayNode operations = entry.putArray("operations");
        written.path("operations").fieldNames().forEachRemaining(operations::add);
        entry.put("revision", ConnectorLint.revisionOf(folder));
        entry.put(
                "problems",
                problems.stream().filter(problem -> home.isOf(problem, id)).count());
    }

    /** Of a file that cannot be read, the problems say why. */
    private static JsonNode written(Path file) {
        try {
            return Files.isRegularFile(file) ? new YAMLMapper().readTree(file.toFile()) : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static void print(PrintWriter out, ArrayNode connectors) {
        String form = "%-20s  %-10s  %-10s  %-8s  %8s  %-40s  %s%n";
        out.printf(form, "id", "kind", "transport", "revision", "problems", "name", "operations");
        for (JsonNode connector : connectors) {
            String revision = connector.path("revision").asText("-");
            String names = connector
                    .path("operations")
                    .toString()
                    .replaceAll("[\\[\\]\"]", "")
                    .replace(",", " ");
            out.printf(
                    form,
                    connector.path("id").asText(),
                    connector.path("kind").asText("-"),
                    connector.path("transport").asText("-"),
                    revision.substring(0, Math.min(SHOWN, revision.length())),
                    connector.path("problems").asText(),
                    connector.path("name").path("vi").asText("-"),
                    names);
        }
    }
}
