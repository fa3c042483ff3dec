package vn.lienthong.hub.exchangelog;

import java.time.Instant;

import vn.lienthong.hub.exchangelog.chain.CanonicalBytes;
import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * A record at its place in the chain.
 *
 * @param recordedAt when the writer took it, in whole microseconds
 * @param bytes what its hash is taken over, after the hash of the record before
 * @param chainHash its own hash
 */
record ChainedEntry(LogEntry entry, Place place, Instant recordedAt, byte[] bytes, byte[] chainHash) {
    static final long FORM = 1;

    /** The bytes of a record, by which it is bound to its node, its class, its place and its time. */
    static byte[] bytesOf(String node, Place place, Instant recordedAt, LogEntry entry) {
        CanonicalBytes bytes = new CanonicalBytes()
                .add(FORM)
                .add(node)
                .add(entry.retention().label())
                .add(place.epoch())
                .add(place.position())
                .add(recordedAt);
        entry.addTo(bytes);
        return bytes.toArray();
    }
}
