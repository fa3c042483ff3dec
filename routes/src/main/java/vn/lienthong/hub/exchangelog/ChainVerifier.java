package vn.lienthong.hub.exchangelog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.AbsentRange;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.MerkleTree;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;

/**
 * Goes along one chain, record by record, and compares it with its hashes and seals; each seal is given before the records
 * that it covers. After something is found it goes on behind it, so that one change is one finding. For one thread.
 */
final class ChainVerifier {
    /** Whoever has changed more than this need not be told each. */
    private static final int FINDINGS = 100;

    private final String node;
    private final String retention;
    private final IntFunction<ChainKey> keys;
    private final Absences absences;
    private final List<Finding> findings = new ArrayList<>();
    private Place last;
    private byte[] hash;
    private SealStatement seal;
    private MerkleTree tree = new MerkleTree();
    /** Whether a record is missing from what the seal covers, so that its root cannot be right. */
    private boolean isIncomplete;

    private long records;
    private long unsealed;

    /**
     * @param keys the chain's key by version; null for a verification with the public key alone, from seal to seal
     * @param absences what is known to be absent
     * @param before the place before the first record that is to come
     * @param hash the hash of the record there
     */
    ChainVerifier(
            String node, String retention, IntFunction<ChainKey> keys, Absences absences, Place before, byte[] hash) {
        this.node = node;
        this.retention = retention;
        this.keys = keys;
        this.absences = absences;
        this.last = before;
        this.hash = hash;
    }

    /**
     * Goes on to the next seal: no more records of the one before come.
     *
     * @param next its signature verified
     */
    void cover(SealStatement next) {
        endSeal();
        seal = next;
        unsealed = 0;
    }

    /** Whether a place is behind what the seals so far cover. */
    boolean isBehindSeal(Place place) {
        return seal == null || place.compareTo(seal.to()) > 0;
    }

    void next(StoredRecord record) {
        Place place = record.place();
        if (isBehindSeal(place)) {
            endSeal();
        }
        if (place.compareTo(last) <= 0) {
            find(Kind.INSERTED, place, place, "another record has this place");
            return;
        }
        boolean isWhole = reach(place);
        if (!last.isFollowedBy(place) && absences.touch(node, retention, place, place)) {
            find(Kind.INSERTED, place, place, "a signed statement says that it is absent");
        }
        if (keys != null && isWhole && !isLinked(record)) {
            find(Kind.ALTERED, place, place, "it is not what was written behind the record before it");
        }
        hash = record.chainHash();
        last = place;
        records++;
        if (seal == null || place.compareTo(seal.from()) < 0) {
            unsealed++;
        } else {
            tree.add(record.bytes(), record.chainHash());
        }
    }

    /** Goes from the last place to the next one; returns whether nothing is missing between but what is known to be absent. */
    private boolean reach(Place next) {
        if (last.epoch() == next.epoch() && last.isFollowedBy(next)) {
            return true;
        }
        AbsentRange absent = absences.reached(node, retention, last, next);
        Place at = absent == null ? last : absent.to();
        if (at.isFollowedBy(next)) {
            hash = absent == null ? hash : absent.chainHash();
            return true;
        }
        while (at.compareTo(next) < 0 && !at.isFollowedBy(next)) {
            Place end = absences.firstBehind(node, retention, at, next);
            isMissing(at, end);
            if (end.equals(next)) {
                break;
            }
            absent = absences.reached(node, retention, end, next);
            at = absent == null ? end : absent.to();
        }
        return false;
    }

    private void isMissing(Place behind, Place before) {
        Place from = firstBehind(behind, before);
        Place to = new Place(before.epoch(), before.position() - 1);
        isIncomplete |= seal != null && to.compareTo(seal.from()) >= 0;
        Finding latest = findings.isEmpty() ? null : findings.get(findings.size() - 1);
        if (latest != null && latest.kind() == Kind.MISSING && latest.to().equals(behind)) {
            findings.remove(latest);
            from = latest.from();
        }
        find(Kind.MISSING, from, to, "they were written and are gone");
    }

    /** The place of the first record behind one: each epoch begins anew, and only a seal tells how far the one before went. */
    private Place firstBehind(Place behind, Place before) {
        if (seal != null && behind.isFollowedBy(seal.from()) && seal.from().compareTo(before) < 0) {
            return seal.from();
        }
        return behind.epoch() == before.epoch() ? behind.next() : new Place(before.epoch(), 1);
    }

    private boolean isLinked(StoredRecord record) {
        ChainKey key = keys.apply(record.keyVersion());
        return key != null && Arrays.equals(key.link(hash, record.bytes()), record.chainHash());
    }

    /** At the end of the chain: what its last seal covers must have been there. */
    void end() {
        endSeal();
    }

    private void endSeal() {
        if (seal == null) {
            return;
        }
        if (last.compareTo(seal.to()) < 0) {
            reach(seal.to().next());
            last = seal.to();
            hash = seal.chainHash();
        }
        boolean fits = tree.leaves() == seal.records() && Arrays.equals(tree.root(), seal.root());
        if (!fits && !isIncomplete && !absences.touch(node, retention, seal.from(), seal.to())) {
            find(
                    Kind.WRONG_SEAL,
                    seal.from(),
                    seal.to(),
                    "seal %d covers %d records and other ones".formatted(seal.number(), seal.records()));
        }
        seal = null;
        tree = new MerkleTree();
        isIncomplete = false;
    }

    private void find(Kind kind, Place from, Place to, String text) {
        if (findings.size() < FINDINGS) {
            findings.add(new Finding(kind, node, retention, from, to, text));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    long records() {
        return records;
    }

    /** How many records at the end no seal covers yet. */
    long unsealed() {
        return unsealed;
    }
}
