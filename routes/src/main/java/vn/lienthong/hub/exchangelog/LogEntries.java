package vn.lienthong.hub.exchangelog;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Headline;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.context.Subject;

/** Makes of an attempt what is kept of it: hashes in place of people, digests in place of bodies. */
final class LogEntries {
    private static final int UUID_DIGITS = 32;
    private static final int HEXADECIMAL = 16;

    private final LogKey key;

    LogEntries(LogKey key) {
        this.key = key;
    }

    LogEntry of(ExchangeRecord attempt, List<KeptBody> bodies) {
        DataExchange exchange = attempt.exchange();
        Arrival arrival = exchange.arrival();
        Claims claims = arrival.claims();
        ProviderCall call = exchange.call();
        Outcome outcome = exchange.outcome();
        List<Subject> subjects = exchange.subjects();
        boolean hasDigests = exchange.keepBody() != BodyPolicy.NONE;
        return new LogEntry(
                kindOf(exchange),
                retentionOf(exchange),
                attempt.attempts(),
                UUID.fromString(exchange.id()),
                arrival.receivedAt().truncatedTo(ChronoUnit.MICROS),
                exchange.credential(),
                exchange.agency(),
                claims.officer(),
                arrival.operation() == null ? null : arrival.operation().toString(),
                exchange.operation() == null
                        ? null
                        : sixteenBytes(exchange.operation().revision()),
                arrival.protocol().name(),
                call == null ? null : call.protocol().name(),
                claims.purpose(),
                claims.requestId(),
                nameOf(outcome),
                outcome instanceof Outcome.Answered answered
                        ? answered.verdict().name()
                        : null,
                outcome instanceof Outcome.Failed failed ? failed.fault().code().code() : null,
                words(subjects.stream().map(Subject::kind).toList()),
                subjects.stream().map(key::hashOf).toList(),
                words(attempt.fieldsLeft()),
                micros(attempt.hubNanos()),
                call == null ? null : micros(call.nanos()),
                hasDigests ? key.digestOf(arrival.body()) : null,
                hasDigests ? key.digestOf(attempt.answer()) : null,
                claims.traceId() == null ? null : sixteenBytes(claims.traceId()),
                key.version(),
                call == null || call.servedBy() == null ? null : servedBy(call.servedBy()),
                outcome == null ? null : Headline.of(outcome).name(),
                bodies);
    }

    private static RecordKind kindOf(DataExchange exchange) {
        if (exchange.outcome() == null) {
            return RecordKind.INTENT;
        }
        return exchange.isRedelivery() ? RecordKind.REDELIVERY : RecordKind.OUTCOME;
    }

    private static RetentionClass retentionOf(DataExchange exchange) {
        if (exchange.isChange()) {
            return RetentionClass.CHANGE;
        }
        return exchange.agency() == null ? RetentionClass.UNIDENTIFIED : RetentionClass.STANDARD;
    }

    private static String nameOf(Outcome outcome) {
        if (outcome instanceof Outcome.Answered) {
            return "ANSWERED";
        }
        if (outcome instanceof Outcome.Failed) {
            return "FAILED";
        }
        return outcome instanceof Outcome.Deferred ? "DEFERRED" : null;
    }

    private static String words(List<String> names) {
        return names.isEmpty() ? null : names.stream().collect(Collectors.joining(" "));
    }

    private static int micros(long nanos) {
        return (int) Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), Integer.MAX_VALUE);
    }

    private static String servedBy(OperationKey operation) {
        return operation.name() + "@" + operation.revision().substring(0, UUID_DIGITS);
    }

    /** Of the first 32 hexadecimal digits. */
    private static UUID sixteenBytes(String hexadecimal) {
        int half = UUID_DIGITS / 2;
        return new UUID(
                Long.parseUnsignedLong(hexadecimal.substring(0, half), HEXADECIMAL),
                Long.parseUnsignedLong(hexadecimal.substring(half, UUID_DIGITS), HEXADECIMAL));
    }
}
