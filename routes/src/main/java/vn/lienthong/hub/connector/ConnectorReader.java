package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Reads folders of connectors. Everything wrong with them is collected, so that an integrator sees all of it at once;
 * nothing is used unless everything is right.
 */
final class ConnectorReader {
    private final Map<String, Transport> transports;
    private final Parameters parameters;
    private final ObjectMapper json;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ConnectorRoute> routes = new ArrayList<>();

    ConnectorReader(Map<String, Transport> transports, Parameters parameters, ObjectMapper json) {
        this.transports = transports;
        this.parameters = parameters;
        this.json = json;
    }

    /**
     * @param connectors the folder whose folders are connectors: those with a {@code connector.yaml}
     * @throws UnusableFilesException with all problems of all folders
     */
    List<ConnectorRoute> readAll(Path connectors) {
        for (Path folder : foldersIn(connectors)) {
            read(folder);
        }
        problems.addAll(NodeNames.problemsOf(routes));
        if (!problems.isEmpty()) {
            throw new UnusableFilesException(
                    problems.stream().map(Problem::toString).toList());
        }
        return routes;
    }

    private static List<Path> foldersIn(Path connectors) {
        try (Stream<Path> entries = Files.list(connectors)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("connector.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableFilesException(
                    List.of(connectors + ": cannot be read. Start the hub in its own folder, or set HUB_HOME."));
        }
    }

    private void read(Path folder) {
        Path file = folder.resolve("connector.yaml");
        try {
            ConnectorDescriptor written = HubYaml.read(Files.readAllBytes(file), ConnectorDescriptor.class);
            List<Problem> found = DescriptorCheck.problemsOf(file, written, transports);
            problems.addAll(found);
            if (found.isEmpty()) {
                Transport transport = transports.get(written.system().transport());
                OperationReader operations = new OperationReader(folder, written, transport, json);
                operations.readAll(parameters.resolve(written.system()), Revision.of(folder));
                problems.addAll(operations.problems());
                routes.addAll(operations.routes());
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new Problem(file, HubYaml.explain(e), null));
        }
    }
}
