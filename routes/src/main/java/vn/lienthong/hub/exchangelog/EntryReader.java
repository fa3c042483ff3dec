package vn.lienthong.hub.exchangelog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import vn.lienthong.hub.exchangelog.chain.Place;

/** Reads records as they were written, with the bytes that their hashes must have been taken over. */
final class EntryReader {
    /** To be followed by a condition; in the order in which {@link #read} takes them. */
    static final String SELECT = """
            select r.position, r.recorded_at, r.received_at, r.exchange_id, r.subject_hash, r.credential, r.trace_id,
              r.revision, r.request_digest, r.answer_digest, r.hub_micros, r.provider_micros, r.epoch, f.names, r.attempts,
              r.retention, r.key_version, r.kind, r.outcome, r.verdict, r.fault_code, r.agency, r.officer, r.operation,
              r.protocol_in, r.protocol_out, r.purpose, r.request_id, r.subject_kinds, r.further_subjects, r.served_by,
              r.chain_hash, n.name
            from exchange_record r
            left join log_field_set f using (field_set)
            left join log_node n on n.node = r.node
            """;

    private final ResultSet row;
    private int last;

    private EntryReader(ResultSet row) {
        this.row = row;
    }

    static ChainedEntry read(ResultSet row) throws SQLException {
        return new EntryReader(row).read();
    }

    private ChainedEntry read() throws SQLException {
        long position = row.getLong(++last);
        Instant recordedAt = time();
        Instant receivedAt = time();
        UUID exchangeId = uuid();
        UUID subject = uuid();
        UUID credential = uuid();
        UUID traceId = uuid();
        UUID revision = uuid();
        UUID requestDigest = uuid();
        UUID answerDigest = uuid();
        int hubMicros = row.getInt(++last);
        int micros = row.getInt(++last);
        Integer providerMicros = row.wasNull() ? null : Integer.valueOf(micros);
        int epoch = row.getInt(++last);
        String fieldsLeft = text();
        int attempts = row.getInt(++last);
        RetentionClass retention = RetentionClass.of(row.getShort(++last));
        short keyVersion = row.getShort(++last);
        RecordKind kind = RecordKind.valueOf(text());
        String outcome = text();
        String verdict = text();
        String faultCode = text();
        String agency = text();
        String officer = text();
        String operation = text();
        String protocolIn = text();
        String protocolOut = text();
        String purpose = text();
        String requestId = text();
        String subjectKinds = text();
        List<UUID> subjects = subjects(subject, row.getArray(++last));
        String servedBy = text();
        byte[] chainHash = row.getBytes(++last);
        LogEntry entry = new LogEntry(
                kind,
                retention,
                attempts,
                exchangeId,
                receivedAt,
                credential,
                agency,
                officer,
                operation,
                revision,
                protocolIn,
                protocolOut,
                purpose,
                requestId,
                outcome,
                verdict,
                faultCode,
                subjectKinds,
                subjects,
                fieldsLeft,
                hubMicros,
                providerMicros,
                requestDigest,
                answerDigest,
                traceId,
                keyVersion,
                servedBy,
                null,
                List.of());
        Place place = new Place(epoch, position);
        return new ChainedEntry(
                entry, place, recordedAt, ChainedEntry.bytesOf(text(), place, recordedAt, entry), chainHash);
    }

    private static List<UUID> subjects(UUID first, Array further) throws SQLException {
        if (first == null) {
            return List.of();
        }
        if (further == null) {
            return List.of(first);
        }
        List<UUID> subjects = new ArrayList<>();
        subjects.add(first);
        subjects.addAll(Arrays.asList((UUID[]) further.getArray()));
        return subjects;
    }

    private String text() throws SQLException {
        return row.getString(++last);
    }

    private UUID uuid() throws SQLException {
        return row.getObject(++last, UUID.class);
    }

    private Instant time() throws SQLException {
        return row.getObject(++last, OffsetDateTime.class).toInstant();
    }
}
