package vn.lienthong.hub.context;

import java.util.UUID;

/**
 * Who a credential belongs to.
 *
 * @param agency its id
 * @param credential the id of the key or account, which is no secret; null for a folder, which has none
 */
public record Caller(String agency, UUID credential) {
    /** The hub itself, for what is done with its own log. Nobody else can have this id. */
    public static final String HUB = "hub";
}
