package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;

/** {@code ./hub connector lint}: everything that is wrong with the folders, each with its rule, file and line. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Say everything that is wrong with the folders of connectors.",
            "Ends with 1 if something is. Settings need not be set. The rules are explained in docs/rules.md."
        },
        footer = {"", "Example: ./hub connector lint evn --json"})
final class ConnectorLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "<id>", description = "Only what is wrong with this connector.")
    private String id;

    @Option(
            names = "--against",
            paramLabel = "<folder>",
            description = "The folder of connectors as it was published: schemas may only have been added to.")
    private Path published;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        ConnectorHome home = ConnectorHome.find();
        List<String> ids = home.ids();
        if (id != null && !ids.contains(id)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no connector '" + id + "'. " + DidYouMean.among(id, ids));
        }
        if (published != null && !Files.isDirectory(published)) {
            throw new ParameterException(spec.commandLine(), published + " is no folder.");
        }
        List<Problem> problems = home.problems(published).stream()
                .filter(problem -> id == null || home.isOf(problem, id))
                .toList();
        if (asJson) {
            spec.commandLine().getOut().println(document(home, problems));
        } else {
            PrintWriter out = spec.commandLine().getOut();
            problems.forEach(problem -> out.println(home.line(problem)));
        }
        spec.commandLine().getOut().flush();
        String looked = id == null ? ids.size() + " connectors" : "The connector " + id;
        spec.commandLine()
                .getErr()
                .println(looked + ": " + (problems.isEmpty() ? "nothing is wrong." : problems.size() + " problems."));
        return problems.isEmpty() ? 0 : HubCommand.NO;
    }

    static ObjectNode document(ConnectorHome home, List<Problem> problems) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("ok", problems.isEmpty());
        document.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode entry = document.withArray("problems").addObject();
            entry.put("rule", ConnectorHome.rule(problem));
            entry.put("file", home.name(problem.file()));
            entry.put("line", problem.line());
            entry.put("problem", problem.message());
            entry.put("suggestion", problem.suggestion());
        }
        return document;
    }
}
