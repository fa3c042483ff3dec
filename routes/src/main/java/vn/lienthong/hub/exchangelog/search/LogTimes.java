package vn.lienthong.hub.exchangelog.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times as people write them. A day is one of Viet Nam, as in all figures of the programme. */
public final class LogTimes {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int DATE_LENGTH = "2026-01-31".length();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private LogTimes() {}

    /**
     * A time, or the beginning of a day.
     *
     * @param name of the criterion, for the sentence
     * @throws IllegalArgumentException with a sentence, if it is neither
     */
    static Instant beginning(String name, String text) {
        return text.length() == DATE_LENGTH ? start(day(name, text)) : instant(name, text);
    }

    /** A time, or the end of a day, which is the beginning of the next one. */
    static Instant end(String name, String text) {
        return text.length() == DATE_LENGTH ? start(day(name, text).plusDays(1)) : instant(name, text);
    }

    /**
     * A day.
     *
     * @throws IllegalArgumentException with a sentence, if it is none
     */
    public static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            checked(start(day));
            return day;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(name, "a day such as 2026-01-31", e);
        }
    }

    /** The first moment of a day. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static Instant instant(String name, String text) {
        try {
            return checked(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(name, "a day such as 2026-01-31, or a time such as 2026-01-31T08:00+07:00", e);
        }
    }

    /** What is far from all records is a mistake, and beyond what the database can hold. */
    static Instant checked(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("No record is of that time.");
        }
        return time;
    }

    private static IllegalArgumentException unreadable(String name, String form, Exception cause) {
        return new IllegalArgumentException("'" + name + "' must be " + form + ", between 2000 and 2200.", cause);
    }
}
