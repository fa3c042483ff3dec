package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;

/** Reads the operations of one connector whose descriptor is right: their schemas and their mappings. */
final class OperationReader {
    private final Path folder;
    private final ConnectorDescriptor connector;
    private final Transport transport;
    private final ObjectMapper json;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ConnectorRoute> routes = new ArrayList<>();

    OperationReader(Path folder, ConnectorDescriptor connector, Transport transport, ObjectMapper json) {
        this.folder = folder;
        this.connector = connector;
        this.transport = transport;
        this.json = json;
    }

    /** What is wrong with the operations. */
    List<Problem> problems() {
        return problems;
    }

    /** The routes of the operations with which nothing is wrong. */
    List<ConnectorRoute> routes() {
        return routes;
    }

    /**
     * @param resolved the system, its parameters resolved
     * @param revision of the connector
     */
    void readAll(SystemDescriptor resolved, String revision) {
        ConnectedSystem system = new ConnectedSystem(
                connector.id(), transport.protocol(), resolved.responseTimeout(), resolved.parallelCalls());
        connector.operations().forEach((name, written) -> {
            OperationKey key = new OperationKey(new OperationName(connector.id(), name), revision);
            Operation operation = operation(key, written, system);
            if (operation != null) {
                readMapping(new OperationSource(folder, resolved, written, operation));
            }
        });
    }

    /** The operation, or null if its schemas cannot be used. */
    private Operation operation(OperationKey key, OperationDescriptor written, ConnectedSystem system) {
        SchemaReader schemas = new SchemaReader(folder, key.name().operation(), json);
        CanonicalSchema request = schemas.request();
        CanonicalSchema response = schemas.response();
        problems.addAll(schemas.problems());
        if (request == null || response == null) {
            return null;
        }
        for (String field : written.subject()) {
            if (!response.has(field)) {
                report(key, "the subject '" + field + "' is no field of the response.");
            }
        }
        return new Operation(
                key,
                written.alias(),
                written.summary(),
                connector.interfaceVersion(),
                written.verification(),
                request,
                response,
                written.subject(),
                system);
    }

    private void readMapping(OperationSource source) {
        try {
            routes.add(new ConnectorRoute(
                    source.operation(), transport, transport.parameters(source), transport.beans(source)));
        } catch (IOException | MappingException | IllegalArgumentException e) {
            report(source.operation().key(), HubYaml.explain(e));
        }
    }

    private void report(OperationKey key, String problem) {
        problems.add(new Problem(
                folder.resolve("connector.yaml"), "operation " + key.name().operation() + ": " + problem, null));
    }
}
