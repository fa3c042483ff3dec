package vn.lienthong.hub.context;

/**
 * One revision of one operation: what an exchange holds on to, so that it ends with the revision it began with.
 *
 * @param name the operation
 * @param revision the revision of its connector, in full
 */
public record OperationKey(OperationName name, String revision) {
    private static final int SHOWN = 4;

    /** The id of the Camel route that serves it, which is also the name of its {@code direct:} endpoint. */
    public String routeId() {
        return name + "@" + revision.substring(0, SHOWN);
    }
}
