package vn.lienthong.bench.log;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A figure and the limit it is held against.
 *
 * @param limit the most that it may be
 */
record Ratio(String name, double value, double limit) {

    @JsonProperty
    boolean holds() {
        return value <= limit;
    }
}
