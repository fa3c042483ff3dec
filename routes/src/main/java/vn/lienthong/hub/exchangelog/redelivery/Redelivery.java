package vn.lienthong.hub.exchangelog.redelivery;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A number of exchanges that somebody has decided to deliver again, and how far that is.
 *
 * @param number its own
 * @param startedBy the officer
 * @param purpose why
 * @param state {@code RUNNING}, {@code PAUSED}, {@code CANCELLED} or {@code DONE}
 * @param note why the hub itself paused it; null if it did not
 */
@JsonInclude(Include.NON_NULL)
public record Redelivery(
        long number,
        Instant startedAt,
        String startedBy,
        String purpose,
        int perSecond,
        String state,
        String note,
        int waiting,
        int delivered,
        int failed,
        int cancelled) {}
