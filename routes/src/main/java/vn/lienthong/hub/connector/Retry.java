package vn.lienthong.hub.connector;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How often a system is asked again when it fails in passing, within the time that the caller has.
 *
 * @param atMost after the first time
 * @param waitFor before each further time
 */
public record Retry(Integer atMost, @JsonProperty("wait") Duration waitFor) {
    static final int MOST = 3;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Duration DEFAULT_WAIT = Duration.ofMillis(100);

    public Retry {
        atMost = atMost == null ? 1 : atMost;
        waitFor = waitFor == null ? DEFAULT_WAIT : waitFor;
    }
}
