package vn.lienthong.hub.exchangelog;

import java.time.Instant;
import java.util.List;

import vn.lienthong.hub.context.DataExchange;

/**
 * What is recorded of an attempt.
 *
 * @param exchange all that was found out about it; its outcome is known
 * @param finishedAt when the answer was ready to leave
 * @param hubNanos how long it was in the hub, the provider's time included
 * @param fieldsLeft the names of the answer's top-level fields
 * @param answer the bytes that will leave; only their keyed digest is kept
 * @param attempts 1, or how many unidentified attempts this one stands for
 */
public record ExchangeRecord(
        DataExchange exchange,
        Instant finishedAt,
        long hubNanos,
        List<String> fieldsLeft,
        byte[] answer,
        int attempts) {

    /** Shows nothing of request or answer. */
    @Override
    public String toString() {
        return "ExchangeRecord[" + exchange + "]";
    }
}
