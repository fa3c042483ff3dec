package vn.lienthong.hub.connector;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Why the last change of a connector was not taken, by its id; nothing for one whose last change was. */
final class Refusals {
    private final Map<String, Refusal> refusals = new TreeMap<>();

    /**
     * @param reason all that is wrong
     * @param at when that was found first
     */
    record Refusal(String reason, Instant at) {}

    /** Whether it is another reason than before. */
    synchronized boolean put(String connector, String reason) {
        Refusal before = refusals.get(connector);
        if (before != null && before.reason().equals(reason)) {
            return false;
        }
        refusals.put(connector, new Refusal(reason, Instant.now()));
        return true;
    }

    synchronized void remove(String connector) {
        refusals.remove(connector);
    }

    synchronized Map<String, Refusal> all() {
        return Map.copyOf(refusals);
    }
}
