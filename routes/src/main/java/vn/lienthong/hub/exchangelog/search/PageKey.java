package vn.lienthong.hub.exchangelog.search;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * The place in the order of a search, newest first, behind which its next page begins. What is recorded meanwhile is newer,
 * so it moves nothing. It only says where to go on: what is found there is the business of the criteria.
 *
 * @param recordedAt in whole microseconds; a batch of records has one time
 * @param position of the record in its chain, which tells apart the records of one exchange
 */
record PageKey(Instant recordedAt, UUID exchangeId, long position) {
    private static final int LENGTH = 4 * Long.BYTES;

    /** Opaque to whoever passes it on, and safe in an address. */
    String text() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .putLong(exchangeId.getMostSignificantBits())
                .putLong(exchangeId.getLeastSignificantBits())
                .putLong(position)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException with a sentence, if the text is none of ours */
    static PageKey parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        }
        if (bytes.length != LENGTH) {
            throw unknown(null);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant recordedAt = LogTimes.checked(Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS));
        return new PageKey(recordedAt, new UUID(buffer.getLong(), buffer.getLong()), buffer.getLong());
    }

    private static IllegalArgumentException unknown(Exception cause) {
        return new IllegalArgumentException("'after' is none of the page keys that a search gives as 'next'.", cause);
    }
}
