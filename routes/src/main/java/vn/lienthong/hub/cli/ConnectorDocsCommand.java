package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.connector.CatalogueText;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.revision.FolderFiles;

/** {@code ./hub connector docs}: the catalogue of data services as a page. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = {
            "Write the catalogue of data services: owners, operations, fields, codes, and a call for each.",
            "A running hub shows the same at /docs/catalogue, and what an agency may ask at /api/services."
        },
        footer = {"", "Example: ./hub connector docs evn", "Example: ./hub connector docs --out docs/catalogue.md"})
final class ConnectorDocsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "<id>", description = "Only this connector.")
    private String id;

    @Option(names = "--out", paramLabel = "<file>", description = "Where to. Default: standard output")
    private Path out;

    @Override
    public Integer call() throws IOException {
        ConnectorHome home = ConnectorHome.find();
        List<String> ids = home.ids();
        if (id != null && !ids.contains(id)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no connector '" + id + "'. " + DidYouMean.among(id, ids));
        }
        if (!home.problems(null).isEmpty()) {
            throw new CannotRunException("The folders have problems: ./hub connector lint says which.");
        }
        Map<String, FolderFiles> described = new LinkedHashMap<>();
        for (String one : id == null ? ids : List.of(id)) {
            described.put(one, FolderFiles.read(home.folder().resolve(one)));
        }
        String text = CatalogueText.of(described);
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text);
        }
        return 0;
    }
}
