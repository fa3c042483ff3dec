package vn.lienthong.hub.exchangelog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Sets the columns of a record, one after the other, so that none is numbered twice. */
final class EntryColumns {
    static final String INSERT = """
            insert into exchange_record (position, recorded_at, received_at, exchange_id, subject_hash, credential,
              trace_id, revision, request_digest, answer_digest, hub_micros, provider_micros, epoch, field_set, attempts,
              node, retention, key_version, kind, outcome, verdict, fault_code, agency, officer, operation, protocol_in,
              protocol_out, purpose, request_id, subject_kinds, further_subjects, chain_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final PreparedStatement statement;
    private int last;

    private EntryColumns(PreparedStatement statement) {
        this.statement = statement;
    }

    static void set(PreparedStatement statement, short node, Integer fieldSet, ChainedEntry chained)
            throws SQLException {
        new EntryColumns(statement).set(node, fieldSet, chained);
    }

    private void set(short node, Integer fieldSet, ChainedEntry chained) throws SQLException {
        LogEntry entry = chained.entry();
        List<UUID> subjects = entry.subjects();
        statement.setLong(++last, chained.place().position());
        time(chained.recordedAt());
        time(entry.receivedAt());
        uuid(entry.exchangeId());
        uuid(subjects.isEmpty() ? null : subjects.get(0));
        uuid(entry.credential());
        uuid(entry.traceId());
        uuid(entry.revision());
        uuid(entry.requestDigest());
        uuid(entry.answerDigest());
        number(entry.hubMicros());
        number(entry.providerMicros());
        number(chained.place().epoch());
        number(fieldSet);
        number(entry.attempts());
        statement.setShort(++last, node);
        statement.setShort(++last, entry.retention().code());
        statement.setShort(++last, entry.keyVersion());
        text(entry.kind().name());
        text(entry.outcome());
        text(entry.verdict());
        text(entry.faultCode());
        text(entry.agency());
        text(entry.officer());
        text(entry.operation());
        text(entry.protocolIn());
        text(entry.protocolOut());
        text(entry.purpose());
        text(entry.requestId());
        text(entry.subjectKinds());
        further(subjects);
        statement.setBytes(++last, chained.chainHash());
    }

    private void time(Instant instant) throws SQLException {
        statement.setObject(++last, instant.atOffset(ZoneOffset.UTC));
    }

    private void uuid(UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.OTHER);
        } else {
            statement.setObject(++last, value);
        }
    }

    private void number(Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.INTEGER);
        } else {
            statement.setInt(++last, value);
        }
    }

    private void text(String value) throws SQLException {
        statement.setString(++last, value);
    }

    private void further(List<UUID> subjects) throws SQLException {
        if (subjects.size() < 2) {
            statement.setNull(++last, Types.ARRAY);
        } else {
            Object[] further = subjects.subList(1, subjects.size()).toArray();
            statement.setArray(++last, statement.getConnection().createArrayOf("uuid", further));
        }
    }
}
