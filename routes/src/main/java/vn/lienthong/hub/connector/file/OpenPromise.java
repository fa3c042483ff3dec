package vn.lienthong.hub.connector.file;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.Protocol;

/**
 * An answer that is promised and has not come: what must be known of its exchange when it comes.
 *
 * @param key by which the provider's row says which request it answers
 * @param fields that may leave
 * @param answerBy when the promise ends
 */
record OpenPromise(
        UUID exchange,
        String key,
        OperationKey operation,
        Caller caller,
        Protocol protocol,
        Claims claims,
        Set<String> fields,
        Instant answerBy) {
    /** Shows the exchange, and nothing of who asks or what. */
    @Override
    public String toString() {
        return "OpenPromise[" + exchange + "]";
    }
}
