package vn.lienthong.hub.context;

import java.time.Duration;
import java.time.Instant;

/**
 * What the door opens for everything that knocks, before anything is known of it. A way in takes it from here, and says
 * in the end what became of it; if it never does, the door records that.
 */
public final class Attempt {
    /** The attribute of a servlet request that holds its attempt. */
    public static final String ATTRIBUTE = Attempt.class.getName();

    private final String id;
    private final Instant receivedAt;
    private final long startedNanos;
    private final Duration timeAllowed;
    private final byte[] body;
    private DataExchange exchange;
    private boolean isNoExchange;

    /**
     * @param id the exchange's id: a UUID of version 7
     * @param body the bytes that came
     */
    public Attempt(String id, Instant receivedAt, long startedNanos, Duration timeAllowed, byte[] body) {
        this.id = id;
        this.receivedAt = receivedAt;
        this.startedNanos = startedNanos;
        this.timeAllowed = timeAllowed;
        this.body = body;
    }

    public String id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public long startedNanos() {
        return startedNanos;
    }

    public Duration timeAllowed() {
        return timeAllowed;
    }

    public byte[] body() {
        return body;
    }

    /** Says what became of it, once the answer is written or about to be. */
    public void endsAs(DataExchange other) {
        this.exchange = other.withoutValues();
    }

    /** What became of it, without the values of request and answer; null if no way in has said so. */
    public DataExchange exchange() {
        return exchange;
    }

    /** Says that nobody's data were asked for: a contract was fetched. It leaves without a record. */
    public void endsWithoutExchange() {
        this.isNoExchange = true;
    }

    public boolean isNoExchange() {
        return isNoExchange;
    }
}
