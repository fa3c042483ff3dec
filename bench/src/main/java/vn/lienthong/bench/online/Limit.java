package vn.lienthong.bench.online;

import java.util.Locale;
import java.util.Map;

/**
 * One figure that is held against a limit.
 *
 * @param name what it is
 * @param value what was measured
 * @param limit what it is held against
 * @param isLeast whether the limit is the least that holds, and not the most
 */
public record Limit(String name, double value, double limit, boolean isLeast) {
    public static Limit atLeast(String name, double value, double limit) {
        return new Limit(name, value, limit, true);
    }

    public static Limit atMost(String name, double value, double limit) {
        return new Limit(name, value, limit, false);
    }

    public boolean holds() {
        return isLeast ? value >= limit : value <= limit;
    }

    /** For a program. */
    public Map<String, Object> entry() {
        return Map.of("name", name, "value", value, "limit", limit, "kind", kind(), "holds", holds());
    }

    /** For a reader. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "  %-38s %8.2f (%s %.2f) %s",
                name,
                value,
                kind(),
                limit,
                holds() ? "holds" : "DOES NOT HOLD");
    }

    private String kind() {
        return isLeast ? "at least" : "at most";
    }
}
