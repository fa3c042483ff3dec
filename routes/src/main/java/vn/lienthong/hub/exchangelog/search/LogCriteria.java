package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;

/**
 * Which records are looked for. What is null does not matter; all that is said must hold.
 *
 * @param from recorded then or later
 * @param to recorded before then
 * @param connector the id of the system that was asked: the first part of the operation's name
 * @param requestId the caller's own id of the request
 * @param subjects keys of one person, who may have had several; a record about any of them is found
 * @param atLeast so long it was in the hub, or longer
 * @param atMost so long it was in the hub, or shorter
 */
public record LogCriteria(
        Instant from,
        Instant to,
        String agency,
        String operation,
        String connector,
        Verdict verdict,
        FaultCode faultCode,
        UUID exchangeId,
        String requestId,
        List<Subject> subjects,
        Duration atLeast,
        Duration atMost) {
    private static final int SUBJECTS = 16;

    /** Everything there is. */
    public static final LogCriteria ALL =
            new LogCriteria(null, null, null, null, null, null, null, null, null, List.of(), null, null);

    /** @throws IllegalArgumentException with a sentence, if nothing could ever be found */
    public LogCriteria {
        subjects = List.copyOf(subjects);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("'from' must be before 'to'.");
        }
        if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException("'atLeast' must not be more than 'atMost'.");
        }
        if (subjects.size() > SUBJECTS) {
            throw new IllegalArgumentException(
                    "More than " + SUBJECTS + " keys of a person are not looked for at once.");
        }
    }

    /** Of one exchange. */
    public static LogCriteria of(UUID exchangeId) {
        return new LogCriteria(null, null, null, null, null, null, null, exchangeId, null, List.of(), null, null);
    }

    /** Of one person, or of nobody in particular. */
    public LogCriteria about(List<Subject> people) {
        return new LogCriteria(
                from,
                to,
                agency,
                operation,
                connector,
                verdict,
                faultCode,
                exchangeId,
                requestId,
                people,
                atLeast,
                atMost);
    }

    /** Of one agency in a stretch of time. */
    public static LogCriteria of(String agency, Instant from, Instant to) {
        return new LogCriteria(from, to, agency, null, null, null, null, null, null, List.of(), null, null);
    }

    /** Shows nothing: what is looked for may be somebody. */
    @Override
    public String toString() {
        return "LogCriteria[…]";
    }
}
