package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.connector.contract.ConnectorDraft;
import vn.lienthong.hub.connector.contract.UnusableContractException;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problem;

/** {@code ./hub connector new}: a folder made of a contract, or nothing at all. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Make the folder of a connector out of a contract: a WSDL, an OpenAPI document in YAML or JSON, or, for a system"
                    + " that exchanges files of rows, a layout.yaml, or a CSV that is a table of its columns (name and one of"
                    + " type, width, required, file) or a sample of its answers.",
            "It is complete and passes lint. A folder that is there is never touched; when something fails, nothing is written."
        },
        footer = {
            "",
            "Example: ./hub connector new vnpt --from vnpt-openapi.yaml --operations find-subscriber",
            "         ./hub connector new veterans --from find-veteran.csv"
        })
final class ConnectorNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<id>", description = "Of the connector, and the name of its folder.")
    private String id;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "<contract>",
            description = "A file .wsdl, .yaml, .yml, .json or .csv.")
    private Path contract;

    @Option(
            names = "--operations",
            split = ",",
            paramLabel = "<operation>",
            description =
                    "Which operations, by their names in the hub (find-customer for findCustomer); all if left out.")
    private Set<String> operations = Set.of();

    @Override
    public Integer call() throws IOException {
        ConnectorHome home = ConnectorHome.find();
        Path folder = home.folder().resolve(id);
        check(folder);
        ConnectorDraft draft = draft(home);
        // Written beside and moved as a whole, so that a watching hub and a failure see all of it or nothing.
        Path staging = Files.createTempDirectory(home.folder(), ".new-");
        try {
            List<String> files = draft.writeTo(staging.resolve(id));
            List<Problem> problems = new ConnectorHome(home.home(), staging).problems(null);
            if (!problems.isEmpty()) {
                problems.forEach(problem -> note(home.line(problem)));
                note("The contract says what the hub cannot bear, so nothing was written.");
                return HubCommand.NO;
            }
            Files.move(staging.resolve(id), folder);
            say(files, draft);
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(staging);
        }
    }

    private void check(Path folder) {
        if (OperationName.parse("any." + id).isEmpty() || id.equals(Caller.HUB)) {
            throw wrong("'" + id
                    + "' is no id: use words of small letters and digits, joined by single hyphens, and not hub.");
        }
        if (Files.exists(folder)) {
            throw wrong(
                    "There is a folder " + folder + " already; it stays as it is. Choose another id, or move it away.");
        }
        if (!Files.isRegularFile(contract)) {
            throw wrong("There is no file " + contract + ".");
        }
        if (!contract.getFileName().toString().matches(".*\\.(wsdl|ya?ml|json|csv)")) {
            throw wrong("A contract is a file .wsdl, .yaml, .yml, .json or .csv.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private ConnectorDraft draft(ConnectorHome home) throws IOException {
        try {
            return ConnectorDraft.of(id, contract, operations, aliases(home));
        } catch (UnusableContractException e) {
            throw new CannotRunException(contract + ": " + e.getMessage() + "\nNothing was written.");
        }
    }

    /** Those of all other connectors, as far as they can be read. */
    private static Set<String> aliases(ConnectorHome home) throws IOException {
        Set<String> aliases = new HashSet<>();
        for (String other : home.ids()) {
            Path file = home.folder().resolve(other).resolve("connector.yaml");
            if (Files.isRegularFile(file)) {
                for (JsonNode operation :
                        new YAMLMapper().readTree(file.toFile()).path("operations")) {
                    aliases.add(operation.path("alias").asText());
                }
            }
        }
        return aliases;
    }

    private void say(List<String> files, ConnectorDraft draft) {
        files.forEach(file -> spec.commandLine().getOut().println("connectors/" + id + "/" + file));
        spec.commandLine().getOut().flush();
        list("Left out:", draft.leftOut());
        list("Assumed:", draft.assumed());
        note("Settings: " + String.join(", ", draft.settings()));
        note(
                "To be replaced in connector.yaml: name, kind, owner, the summaries in Vietnamese, the limits and sensitivity.");
        note("Next:");
        note("  ./hub connector lint " + id);
        note("  ./hub connector test " + id);
        note("  ./hub connector simulate " + id);
        note("  ./hub apply, or copy the folder into connectors/ of a hub that reads its own");
    }

    private void list(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            note(title);
            sentences.forEach(each -> note("  " + each));
        }
    }

    private void note(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
