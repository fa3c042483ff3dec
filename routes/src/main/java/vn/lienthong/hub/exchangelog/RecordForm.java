package vn.lienthong.hub.exchangelog;

import java.nio.ByteBuffer;

import vn.lienthong.hub.exchangelog.chain.CanonicalBytes;
import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * Makes the bytes of a record from a row in the binary form of COPY, field by field. Both forms have a field's length in
 * front of it and -1 for an absent one, so that most fields are taken as they are.
 */
final class RecordForm {
    /** The columns in the order of the record's bytes; numbers as eight bytes, as they are there. */
    static final String SELECT = """
            select epoch::bigint, position, recorded_at, kind, attempts::bigint, exchange_id, received_at, credential, agency,
              officer, operation, revision, protocol_in, protocol_out, purpose, request_id, outcome, verdict, fault_code,
              subject_kinds, subject_hash, further_subjects, field_set, hub_micros::bigint, provider_micros::bigint,
              request_digest, answer_digest, trace_id, key_version::bigint, served_by, chain_hash
            """;

    /** PostgreSQL counts from 2000-01-01. */
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private static final int ABSENT = -1;
    private static final int UUID_BYTES = 16;
    /** Of an array: number of dimensions, flags, type, length, lower bound. */
    private static final int ARRAY_HEADER = 5 * Integer.BYTES;

    private final byte[] beginning;
    private final FieldNames names;

    RecordForm(String node, RetentionClass retention, FieldNames names) {
        this.beginning = new CanonicalBytes()
                .add(ChainedEntry.FORM)
                .add(node)
                .add(retention.label())
                .toArray();
        this.names = names;
    }

    StoredRecord read(ByteBuffer row) {
        ByteBuffer bytes = ByteBuffer.allocate(beginning.length + row.remaining() + names.longest())
                .put(beginning);
        long epoch = number(row, bytes);
        long position = number(row, bytes);
        time(row, bytes);
        copy(row, bytes, 3);
        time(row, bytes);
        copy(row, bytes, 13);
        subjects(row, bytes);
        fieldNames(row, bytes);
        copy(row, bytes, 5);
        long keyVersion = number(row, bytes);
        copyIfThere(row, bytes);
        byte[] chainHash = new byte[row.getInt()];
        row.get(chainHash);
        byte[] canonical = new byte[bytes.position()];
        bytes.flip().get(canonical);
        return new StoredRecord(new Place((int) epoch, position), (int) keyVersion, canonical, chainHash);
    }

    private static long number(ByteBuffer row, ByteBuffer bytes) {
        long value = row.getLong(row.position() + Integer.BYTES);
        copy(row, bytes, 1);
        return value;
    }

    private static void copy(ByteBuffer row, ByteBuffer bytes, int fields) {
        for (int field = 0; field < fields; field++) {
            int length = row.getInt();
            bytes.putInt(length);
            if (length > 0) {
                bytes.put(row.slice(row.position(), length));
                row.position(row.position() + length);
            }
        }
    }

    private static void copyIfThere(ByteBuffer row, ByteBuffer bytes) {
        if (row.getInt(row.position()) == ABSENT) {
            row.getInt();
        } else {
            copy(row, bytes, 1);
        }
    }

    private static void time(ByteBuffer row, ByteBuffer bytes) {
        row.getInt();
        bytes.putInt(Long.BYTES).putLong(row.getLong() + EPOCH_MICROS);
    }

    /** The first one, and an array of the others. */
    private static void subjects(ByteBuffer row, ByteBuffer bytes) {
        int start = bytes.position();
        bytes.putInt(0);
        if (row.getInt() > 0) {
            uuid(row, bytes);
        }
        int length = row.getInt();
        int end = row.position() + Math.max(length, 0);
        if (length > ARRAY_HEADER) {
            row.position(row.position() + ARRAY_HEADER);
            while (row.position() < end && row.getInt() != ABSENT) {
                uuid(row, bytes);
            }
        }
        row.position(end);
        bytes.putInt(start, bytes.position() - start - Integer.BYTES);
    }

    private static void uuid(ByteBuffer row, ByteBuffer bytes) {
        bytes.put(row.slice(row.position(), UUID_BYTES));
        row.position(row.position() + UUID_BYTES);
    }

    private void fieldNames(ByteBuffer row, ByteBuffer bytes) {
        if (row.getInt() == ABSENT) {
            bytes.putInt(ABSENT);
        } else {
            byte[] text = names.of(row.getInt());
            bytes.putInt(text.length).put(text);
        }
    }
}
