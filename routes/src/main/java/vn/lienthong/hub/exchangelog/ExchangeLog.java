package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.KeyedHash;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The durable record of every attempt. */
public final class ExchangeLog {
    private static final String INSERT = """
            insert into exchange_record (exchange_id, kind, attempts, received_at, finished_at, agency, officer, operation,
              revision, protocol_in, protocol_out, purpose, request_id, outcome, verdict, fault_code, subject_kinds,
              subject_hashes, fields_left, hub_micros, provider_micros, request_digest, answer_digest, trace_id)
            values (?, 'OUTCOME', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;
    private final KeyedHash subjectHash;
    private final KeyedHash digest;

    ExchangeLog(JdbcTemplate database, byte[] masterKey) {
        this.database = database;
        this.subjectHash = new KeyedHash(masterKey, "subject");
        this.digest = new KeyedHash(masterKey, "body-digest");
    }

    /**
     * Writes a record and returns when it is committed.
     *
     * @throws HubFault {@link FaultCode#LOG_UNAVAILABLE} if it is not certain that the record is durable
     */
    public void record(ExchangeRecord attempt) {
        try {
            database.update(connection -> insert(connection, attempt));
        } catch (RuntimeException e) {
            // Whatever it was, a mistake of ours included: without a record there is no answer.
            throw new HubFault(FaultCode.LOG_UNAVAILABLE, null, e);
        }
    }

    /** The keyed hash of a subject, by which its exchanges can be found. */
    byte[] hashOf(Subject subject) {
        return subjectHash.of(subject.kind() + "\0" + subject.key());
    }

    private PreparedStatement insert(Connection connection, ExchangeRecord attempt) throws SQLException {
        DataExchange exchange = attempt.exchange();
        Arrival arrival = exchange.arrival();
        List<Subject> subjects = exchange.subjects();
        PreparedStatement statement = connection.prepareStatement(INSERT);
        Columns columns = new Columns(statement);
        columns.add(UUID.fromString(exchange.id()));
        columns.add(attempt.attempts());
        columns.add(time(arrival.receivedAt()));
        columns.add(time(attempt.finishedAt()));
        columns.add(exchange.agency());
        columns.add(arrival.claims().officer());
        columns.add(arrival.operation() == null ? null : arrival.operation().toString());
        columns.add(exchange.operation() == null ? null : exchange.operation().revision());
        columns.add(arrival.protocol().name());
        ProviderCall call = exchange.call();
        columns.add(call == null ? null : call.protocol().name());
        columns.add(arrival.claims().purpose());
        columns.add(arrival.claims().requestId());
        columns.add(nameOf(exchange.outcome()));
        columns.add(
                exchange.outcome() instanceof Outcome.Answered answered
                        ? answered.verdict().name()
                        : null);
        columns.add(
                exchange.outcome() instanceof Outcome.Failed failed
                        ? failed.fault().code().code()
                        : null);
        columns.add(connection.createArrayOf(
                "text", subjects.stream().map(Subject::kind).toArray()));
        columns.add(connection.createArrayOf(
                "bytea", subjects.stream().map(this::hashOf).toArray(byte[][]::new)));
        columns.add(connection.createArrayOf("text", attempt.fieldsLeft().toArray()));
        columns.add(TimeUnit.NANOSECONDS.toMicros(attempt.hubNanos()));
        columns.add(call == null ? null : TimeUnit.NANOSECONDS.toMicros(call.nanos()));
        columns.add(arrival.body().length == 0 ? null : digest.of(arrival.body()));
        columns.add(attempt.answer().length == 0 ? null : digest.of(attempt.answer()));
        columns.add(arrival.claims().traceId());
        return statement;
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String nameOf(Outcome outcome) {
        if (outcome instanceof Outcome.Answered) {
            return "ANSWERED";
        }
        return outcome instanceof Outcome.Failed ? "FAILED" : "DEFERRED";
    }

    /** Sets parameters one after the other, so that none is numbered twice. */
    private static final class Columns {
        private final PreparedStatement statement;
        private int last;

        Columns(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(Object value) throws SQLException {
            statement.setObject(++last, value);
        }
    }
}
