package vn.lienthong.hub.exchangelog.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of a record, in the one form that hashes are taken over: each field as its length in four bytes, big-endian,
 * and so many bytes; an absent one as the length -1. So no two different records have the same bytes.
 */
public final class CanonicalBytes {
    private static final int USUAL_LENGTH = 512;
    private static final int ABSENT = -1;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int UUID_BYTES = 16;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_LENGTH);

    /** In UTF-8. */
    public CanonicalBytes add(String text) {
        if (text == null) {
            return addAbsent();
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(encoded.length).putInt(encoded.length).put(encoded);
        return this;
    }

    /** As eight bytes, big-endian, in two's complement. */
    public CanonicalBytes add(long number) {
        room(Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    public CanonicalBytes add(Integer number) {
        return number == null ? addAbsent() : add(number.longValue());
    }

    /** As microseconds since 1970-01-01T00:00Z: what PostgreSQL keeps. */
    public CanonicalBytes add(Instant time) {
        return add(Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), MICROS_PER_SECOND), time.getNano() / NANOS_PER_MICRO));
    }

    /** As its sixteen bytes. */
    public CanonicalBytes add(UUID value) {
        return value == null ? addAbsent() : add(List.of(value));
    }

    /** As sixteen bytes each, one after the other. */
    public CanonicalBytes add(List<UUID> values) {
        int length = UUID_BYTES * values.size();
        room(length).putInt(length);
        values.forEach(value -> bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits()));
        return this;
    }

    private CanonicalBytes addAbsent() {
        room(0).putInt(ABSENT);
        return this;
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < Integer.BYTES + length) {
            bytes = ByteBuffer.allocate(2 * (bytes.capacity() + length)).put(bytes.flip());
        }
        return bytes;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
