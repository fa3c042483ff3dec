package vn.lienthong.hub.context;

/**
 * The hub among others on the same database.
 *
 * @param name as in {@code hub.log.node}
 */
public record HubNode(String name) {}
