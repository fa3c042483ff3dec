package vn.lienthong.hub.connector;

import java.nio.file.Path;

/**
 * What a transport is given to make the route of one operation.
 *
 * @param folder the connector's folder
 * @param system as written, its parameters resolved
 * @param written the operation as written
 * @param operation the operation as the catalogue will have it
 */
public record OperationSource(Path folder, SystemDescriptor system, OperationDescriptor written, Operation operation) {

    /** {@code mapping/<operation>.<kind>} in the connector's folder. */
    public Path mapping(String kind) {
        return folder.resolve("mapping").resolve(operation.key().name().operation() + "." + kind);
    }

    /** {@code urn:vn:lienthong:<connector>:<interface>}, the namespace of the canonical XML. */
    public String namespace() {
        return CanonicalNames.namespace(operation.key().name().connector(), operation.interfaceVersion());
    }
}
