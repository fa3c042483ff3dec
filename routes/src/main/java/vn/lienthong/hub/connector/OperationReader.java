package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.WrittenFile;

/** Reads the operations of one connector: their schemas and their mappings. */
final class OperationReader {
    private final WrittenFile file;
    private final ConnectorDescriptor connector;
    private final Transport transport;
    private final Transport ofWrittenRoutes;
    private final WrittenRoutes written;
    private final ObjectMapper json;
    private final Problems problems;
    private final Consumer<Operation> found;
    private final List<ConnectorRoute> routes = new ArrayList<>();

    /**
     * @param file the connector's descriptor
     * @param transport null if the descriptor names none; then no mapping is read
     * @param ofWrittenRoutes the one of operations that have a route in {@code written}
     * @param problems take what is wrong with the operations
     * @param found takes every operation whose schemas can be read
     */
    OperationReader(
            WrittenFile file,
            ConnectorDescriptor connector,
            Transport transport,
            Transport ofWrittenRoutes,
            WrittenRoutes written,
            ObjectMapper json,
            Problems problems,
            Consumer<Operation> found) {
        this.file = file;
        this.connector = connector;
        this.transport = transport;
        this.ofWrittenRoutes = ofWrittenRoutes;
        this.written = written;
        this.json = json;
        this.problems = problems;
        this.found = found;
    }

    /**
     * The routes of the operations that can be read.
     *
     * @param resolved the system, its parameters resolved
     * @param revision of the connector
     */
    List<ConnectorRoute> readAll(SystemDescriptor resolved, String revision) {
        ConnectedSystem system = transport == null
                ? null
                : new ConnectedSystem(
                        folderName(),
                        transport.protocol(),
                        resolved.responseTimeout(),
                        resolved.parallelCalls(),
                        resolved.circuitBreakerOrUsual());
        connector.operations().forEach((name, written) -> {
            if (written != null && DescriptorCheck.isName(name)) {
                OperationKey key = new OperationKey(new OperationName(folderName(), name), revision);
                Operation operation = operation(key, written, system);
                if (operation != null) {
                    found.accept(operation);
                }
                if (operation != null && transport != null && !this.written.isBroken()) {
                    readMapping(new OperationSource(file, resolved, connector.operations(), this.written, operation));
                }
            }
        });
        if (transport != null && !problems.isEmpty()) {
            transport.release(system);
        }
        return routes;
    }

    private String folderName() {
        return file.path().getParent().getFileName().toString();
    }

    /** The operation, or null if its schemas cannot be used. */
    private Operation operation(OperationKey key, OperationDescriptor written, ConnectedSystem system) {
        SchemaReader schemas =
                new SchemaReader(file.path().getParent(), key.name().operation(), json, problems);
        CanonicalSchema request = schemas.request();
        CanonicalSchema response = schemas.response();
        if (request == null || response == null) {
            return null;
        }
        checkSubjects(key.name().operation(), written.subject(), request, response);
        return new Operation(
                key,
                written.alias(),
                written.summary(),
                Provider.of(connector),
                written.sensitivity(),
                connector.interfaceVersion(),
                written.verification(),
                written.changes(),
                request,
                response,
                written.subject(),
                BodyPolicy.of(written.keepBody()),
                system,
                null,
                Life.of(written),
                written.retry());
    }

    /** What is promised in files is recorded with the subjects of its question, since the answer comes later, or never. */
    private void checkSubjects(
            String operation, List<String> subjects, CanonicalSchema request, CanonicalSchema response) {
        JsonPointer place = DescriptorCheck.place(operation).appendProperty("subject");
        boolean isPromised = transport != null && transport.protocol() == Protocol.FILE;
        for (int index = 0; index < subjects.size(); index++) {
            String subject = subjects.get(index);
            if (!response.has(subject) && !(isPromised && request.has(subject))) {
                problems.add(file.problem(
                                place.appendIndex(index),
                                "operation " + operation + ": the subject '" + subject
                                        + "' is no field of the response.",
                                DidYouMean.among(subject, response.properties()))
                        .under(LintRule.SUBJECT));
            }
        }
    }

    private Transport wayOf(OperationSource source) {
        if (written.operations().contains(source.name())) {
            return ofWrittenRoutes;
        }
        return source.written().changes() ? transport.forChanges() : transport;
    }

    private void readMapping(OperationSource source) {
        Transport way = wayOf(source);
        int before = problems.found().size();
        Map<String, Object> beans = way.beans(source, problems);
        if (problems.found().size() == before) {
            problems.addAll(DroppedFields.problemsOf(source));
        }
        if (problems.isEmpty()) {
            routes.add(new ConnectorRoute(source.operation(), way, way.parameters(source), beans));
        }
    }
}
