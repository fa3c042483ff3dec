package vn.lienthong.bench.online;

/**
 * One figure that is held against a limit.
 *
 * @param name what it is
 * @param value what was measured
 * @param limit what it is held against
 * @param isLeast whether the limit is the least that holds, and not the most
 */
record Limit(String name, double value, double limit, boolean isLeast) {
    static Limit atLeast(String name, double value, double limit) {
        return new Limit(name, value, limit, true);
    }

    static Limit atMost(String name, double value, double limit) {
        return new Limit(name, value, limit, false);
    }

    boolean holds() {
        return isLeast ? value >= limit : value <= limit;
    }
}
