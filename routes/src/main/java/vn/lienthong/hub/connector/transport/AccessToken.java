package vn.lienthong.hub.connector.transport;

/**
 * A token by which a system knows the hub for a while.
 *
 * @param value characters of a Bearer token only
 * @param usableUntil by {@link System#nanoTime()}, which no setting of the clock moves
 */
record AccessToken(String value, long usableUntil) {

    boolean isUsable() {
        return System.nanoTime() - usableUntil < 0;
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "AccessToken[]";
    }
}
