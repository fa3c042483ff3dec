package vn.lienthong.hub.exchangelog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The place of an access among the others, as a page's end names it: microseconds, a dot, the exchange's id. */
record AccessCursor(Instant recordedAt, UUID exchange) {

    /** @throws IllegalArgumentException if it is none */
    static AccessCursor parse(String text) {
        int dot = text.indexOf('.');
        return new AccessCursor(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, Math.max(dot, 0))), ChronoUnit.MICROS),
                UUID.fromString(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt) + "." + exchange;
    }
}
