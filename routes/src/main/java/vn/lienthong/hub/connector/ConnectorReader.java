package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
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
            ConnectorDescriptor written = HubYaml.MAPPER.readValue(Files.readAllBytes(file), ConnectorDescriptor.class);
            List<Problem> found = DescriptorCheck.problemsOf(file, written, transports.keySet());
            if (found.isEmpty()) {
                SystemDescriptor resolved = parameters.resolve(written.system());
                String revision = Revision.of(folder);
                Transport transport = transports.get(resolved.transport());
                ConnectedSystem system = new ConnectedSystem(
                        written.id(), transport.protocol(), resolved.responseTimeout(), resolved.parallelCalls());
                written.operations()
                        .forEach((name, operation) -> readOperation(
                                folder,
                                resolved,
                                operation,
                                new OperationKey(new OperationName(written.id(), name), revision),
                                written.interfaceVersion(),
                                system));
            }
            problems.addAll(found);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new Problem(file, HubYaml.explain(e), null));
        }
    }

    private void readOperation(
            Path folder,
            SystemDescriptor resolved,
            OperationDescriptor written,
            OperationKey key,
            String interfaceVersion,
            ConnectedSystem system) {
        ObjectNode request = readSchema(folder, key, "request");
        ObjectNode response = readSchema(folder, key, "response");
        if (request == null || response == null) {
            return;
        }
        try {
            Operation operation = new Operation(
                    key,
                    written.alias(),
                    written.summary(),
                    interfaceVersion,
                    written.verification(),
                    CanonicalSchema.ofRequest(request),
                    CanonicalSchema.ofResponse(response),
                    written.subject(),
                    system);
            Transport transport = transports.get(resolved.transport());
            OperationSource source = new OperationSource(folder, resolved, written, operation);
            routes.add(new ConnectorRoute(operation, transport, transport.parameters(source), transport.beans(source)));
        } catch (IOException | MappingException | IllegalArgumentException e) {
            problems.add(new Problem(
                    folder.resolve("connector.yaml"),
                    "operation " + key.name().operation() + ": " + HubYaml.explain(e),
                    null));
        }
    }

    private ObjectNode readSchema(Path folder, OperationKey key, String face) {
        Path file = folder.resolve("schema").resolve(key.name().operation() + "." + face + ".json");
        try {
            JsonNode schema = json.readTree(Files.readAllBytes(file));
            if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
                return object;
            }
            problems.add(
                    new Problem(file, "is no schema of an object.", "It needs \"type\": \"object\" and properties."));
        } catch (IOException e) {
            problems.add(new Problem(file, HubYaml.explain(e), "Every operation has a request and a response."));
        }
        return null;
    }
}
