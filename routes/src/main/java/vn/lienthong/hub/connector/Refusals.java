package vn.lienthong.hub.connector;

import java.util.Map;
import java.util.TreeMap;

/** Why the last change of a connector was not taken, by its id; nothing for one whose last change was. */
final class Refusals {
    private final Map<String, String> reasons = new TreeMap<>();

    /** Whether it is another reason than before. */
    synchronized boolean put(String connector, String reason) {
        return !reason.equals(reasons.put(connector, reason));
    }

    synchronized void remove(String connector) {
        reasons.remove(connector);
    }

    synchronized Map<String, String> all() {
        return Map.copyOf(reasons);
    }
}
