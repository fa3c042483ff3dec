package vn.lienthong.hub.exchangelog;

import java.time.Instant;

import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.MerkleTree;
import vn.lienthong.hub.exchangelog.chain.Place;

/** The end of one chain, to which records are linked, and the tree over what is not yet sealed. For one thread. */
final class ChainHead {
    private final String node;
    private final RetentionClass retention;
    private final ChainKey key;
    private byte[] hash;
    private Place last;
    private MerkleTree unsealed = new MerkleTree();
    private Place firstUnsealed;

    /**
     * @param hash of the last record, or {@link ChainKey#BEGINNING}
     * @param last its place, or that before the first one of an epoch
     */
    ChainHead(String node, RetentionClass retention, ChainKey key, byte[] hash, Place last) {
        this.node = node;
        this.retention = retention;
        this.key = key;
        this.hash = hash;
        this.last = last;
    }

    /** A record linked behind another, or behind the end of the chain; the end stays where it is. */
    ChainedEntry link(ChainedEntry before, LogEntry entry, Instant recordedAt) {
        Place place = (before == null ? last : before.place()).next();
        byte[] bytes = ChainedEntry.bytesOf(node, place, recordedAt, entry);
        byte[] link = key.link(before == null ? hash : before.chainHash(), bytes);
        return new ChainedEntry(entry, place, recordedAt, bytes, link);
    }

    /** Moves the end of the chain to a record that is durable. */
    void advance(ChainedEntry durable) {
        hash = durable.chainHash();
        last = durable.place();
        if (firstUnsealed == null) {
            firstUnsealed = last;
        }
        unsealed.add(durable.bytes(), durable.chainHash());
    }

    void startEpoch(int epoch) {
        last = new Place(epoch, 0);
    }

    RetentionClass retention() {
        return retention;
    }

    byte[] hash() {
        return hash;
    }

    Place last() {
        return last;
    }

    MerkleTree unsealed() {
        return unsealed;
    }

    /** Null if everything is sealed. */
    Place firstUnsealed() {
        return firstUnsealed;
    }

    void sealed() {
        unsealed = new MerkleTree();
        firstUnsealed = null;
    }
}
