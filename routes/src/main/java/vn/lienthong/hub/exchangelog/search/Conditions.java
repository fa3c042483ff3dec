package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What must hold for a record, whoever it is about: constants with a place for each value, and the values. */
final class Conditions {
    /** A hub's clock may be set back while it runs, but not by more than this. */
    private static final Duration SET_BACK = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.of(Integer.MAX_VALUE, ChronoUnit.MICROS);
    private static final int TIME_BASED = 7;
    private static final int BITS_BEHIND_THE_TIME = 16;

    /** As the index of agencies has it. */
    private static final String HOUR = "date_bin('1 hour', r.recorded_at, timestamptz '2000-01-01 00:00:00Z')";

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param after null for the first page */
    Conditions(LogCriteria criteria, PageKey after) {
        add("r.recorded_at >= ?", criteria.from());
        add("r.recorded_at < ?", criteria.to());
        agency(criteria, after);
        add("r.operation = ?", criteria.operation());
        add("split_part(r.operation, '.', 1) = ?", criteria.connector());
        add(
                "r.verdict = ?",
                criteria.verdict() == null ? null : criteria.verdict().name());
        add(
                "r.fault_code = ?",
                criteria.faultCode() == null ? null : criteria.faultCode().code());
        add("r.request_id = ?", criteria.requestId());
        add("r.hub_micros >= ?", micros(criteria.atLeast()));
        add("r.hub_micros <= ?", micros(criteria.atMost()));
        exchange(criteria.exchangeId());
        behind(after);
    }

    /** The hours say nothing that the times do not say, but they are what the index has. */
    private void agency(LogCriteria criteria, PageKey after) {
        if (criteria.agency() != null) {
            add("r.agency = ?", criteria.agency());
            add(HOUR + " >= ?", hour(criteria.from()));
            add(HOUR + " <= ?", hour(criteria.to()));
            add(HOUR + " <= ?", after == null ? null : hour(after.recordedAt()));
        }
    }

    private static Instant hour(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.HOURS);
    }

    List<String> texts() {
        return texts;
    }

    List<Object> values() {
        return values;
    }

    /** All records of an exchange, also of what was only intended; without one, what became of each. */
    private void exchange(UUID id) {
        if (id == null) {
            texts.add("r.kind <> 'INTENT'");
            return;
        }
        add("r.exchange_id = ?", id);
        if (id.version() == TIME_BASED) {
            // RFC 9562: the milliseconds in which it was made. What was recorded before cannot be of it, so older
            // partitions need not be read. There is no such end: an outcome may be recorded much later.
            Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BEHIND_THE_TIME);
            add("r.recorded_at >= ?", made.minus(SET_BACK));
        }
    }

    private void behind(PageKey after) {
        if (after != null) {
            // The first condition says nothing new, but it tells which partitions need not be read.
            add("r.recorded_at <= ?", after.recordedAt());
            texts.add("(r.recorded_at, r.exchange_id, r.position) < (?, ?, ?)");
            values.add(parameter(after.recordedAt()));
            values.add(after.exchangeId());
            values.add(after.position());
        }
    }

    private void add(String condition, Object value) {
        if (value != null) {
            texts.add(condition);
            values.add(parameter(value));
        }
    }

    private static Object parameter(Object value) {
        return value instanceof Instant time
                ? time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                : value;
    }

    /** Longer than a record can hold is as good as the longest. */
    private static Integer micros(Duration duration) {
        if (duration == null) {
            return null;
        }
        return duration.compareTo(LONGEST) > 0
                ? Integer.valueOf(Integer.MAX_VALUE)
                : Integer.valueOf((int) TimeUnit.NANOSECONDS.toMicros(duration.toNanos()));
    }
}
