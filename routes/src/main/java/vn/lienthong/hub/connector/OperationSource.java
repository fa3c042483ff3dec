package vn.lienthong.hub.connector;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.WrittenFile;

/**
 * What a transport is given to make the route of one operation.
 *
 * @param file the connector's {@code connector.yaml}
 * @param system as written, its parameters resolved
 * @param operations all of the connector's as written, by their own names
 * @param routes that are written and not made from a template
 * @param operation the operation as the catalogue will have it
 */
public record OperationSource(
        WrittenFile file,
        SystemDescriptor system,
        Map<String, OperationDescriptor> operations,
        WrittenRoutes routes,
        Operation operation) {

    /** The operation as written. */
    public OperationDescriptor written() {
        return operations.get(name());
    }

    /** {@code mapping/<operation>.<kind>} in the connector's folder. */
    public Path mapping(String kind) {
        return file.path().resolveSibling("mapping").resolve(name() + "." + kind);
    }

    /** {@code urn:vn:lienthong:<connector>:<interface>}, the namespace of the canonical XML. */
    public String namespace() {
        return CanonicalNames.namespace(operation.key().name().connector(), operation.interfaceVersion());
    }

    /**
     * Something wrong with the operation in {@code connector.yaml}.
     *
     * @param key of the operation
     */
    public Problem problem(String key, String message, String suggestion) {
        JsonPointer place = DescriptorCheck.place(name()).appendProperty(key);
        return file.problem(place, "operation " + name() + ": " + message, suggestion)
                .under(KeyRules.of(place));
    }

    /** The operation's own name. */
    public String name() {
        return operation.key().name().operation();
    }

    /** What another operation of the connector can be asked; null if its schema cannot be used, which its reader says. */
    public CanonicalSchema requestOf(String other) {
        return new SchemaReader(file.path().getParent(), other, new ObjectMapper(), new Problems()).request();
    }
}
