package vn.lienthong.hub.connector;

import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/**
 * What a transport is given to make the route of one operation.
 *
 * @param file the connector's {@code connector.yaml}
 * @param system as written, its parameters resolved
 * @param written the operation as written
 * @param operation the operation as the catalogue will have it
 */
public record OperationSource(
        WrittenFile file, SystemDescriptor system, OperationDescriptor written, Operation operation) {

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

    private String name() {
        return operation.key().name().operation();
    }
}
