package vn.lienthong.hub.exchangelog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.MerkleTree;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;

/**
 * Goes along one chain, record by record, and compares it with its hashes and seals. After something is found it goes on
 * behind it, so that one change is one finding. For one thread.
 */
final class ChainVerifier {
    /** Whoever has changed more than this need not be told each. */
    private static final int FINDINGS = 100;

    private final String node;
    private final String retention;
    private final IntFunction<ChainKey> keys;
    private final Absences absences;
    private final Deque<SealStatement> seals;
    private final List<Finding> findings = new ArrayList<>();
    private Place last;
    private byte[] hash;
    private MerkleTree tree = new MerkleTree();
    /** Whether a record is missing from what the next seal covers, so that its root cannot be right. */
    private boolean isIncomplete;

    private long records;

    /**
     * @param keys the chain's key by version; null for a verification with the public key alone, from seal to seal
     * @param absences what is known to be absent
     * @param seals what covers the chain, in order, their signatures verified
     * @param before the place before the first record that is to come
     * @param hash the hash of the record there
     */
    ChainVerifier(
            String node,
            String retention,
            IntFunction<ChainKey> keys,
            Absences absences,
            List<SealStatement> seals,
            Place before,
            byte[] hash) {
        this.node = node;
        this.retention = retention;
        this.keys = keys;
        this.absences = absences;
        this.seals = new ArrayDeque<>(seals);
        this.last = before;
        this.hash = hash;
    }

    void next(StoredRecord record) {
        Place place = record.place();
        if (place.compareTo(last) <= 0) {
            find(Kind.INSERTED, place, place, "another record has this place");
            return;
        }
        boolean isBehindLast = step(place);
        closeSealsBefore(place);
        if (keys != null && isBehindLast && !isLinked(record)) {
            find(Kind.ALTERED, place, place, "it is not what was written behind the record before it");
        }
        hash = record.chainHash();
        last = place;
        tree.add(record.bytes(), record.chainHash());
        records++;
    }

    /** Whether the link to the record before can be verified: nothing is missing, or what is missing is accounted for. */
    private boolean step(Place place) {
        if (last.epoch() == place.epoch() && last.isFollowedBy(place)) {
            return true;
        }
        byte[] hashOfAbsent = absences.hashAtEnd(node, retention, last, place);
        if (hashOfAbsent != null) {
            hash = hashOfAbsent;
            return true;
        }
        Place known = absences.lastBehind(node, retention, last, place);
        if (known.equals(last) && last.isFollowedBy(place)) {
            return true;
        }
        isIncomplete = true;
        find(
                Kind.MISSING,
                known.next(),
                new Place(place.epoch(), place.position() - 1),
                "they were written and are gone");
        return false;
    }

    private boolean isLinked(StoredRecord record) {
        ChainKey key = keys.apply(record.keyVersion());
        return key != null && Arrays.equals(key.link(hash, record.bytes()), record.chainHash());
    }

    /** At the end of the chain: what its seals cover must have been there. */
    void end() {
        while (!seals.isEmpty()) {
            SealStatement seal = seals.peek();
            if (seal.to().compareTo(last) > 0 && !absences.covers(node, retention, last, seal.to())) {
                find(Kind.MISSING, last.next(), seal.to(), "seal " + seal.number() + " covers them and they are gone");
                seals.forEach(covering -> last = covering.to());
                seals.clear();
            } else {
                closeSeal();
            }
        }
    }

    private void closeSealsBefore(Place place) {
        while (!seals.isEmpty() && seals.peek().to().compareTo(place) < 0) {
            closeSeal();
        }
    }

    private void closeSeal() {
        SealStatement seal = seals.remove();
        boolean fits = tree.leaves() == seal.records() && Arrays.equals(tree.root(), seal.root());
        if (!fits && !isIncomplete && !absences.touch(node, retention, seal.from(), seal.to())) {
            find(
                    Kind.WRONG_SEAL,
                    seal.from(),
                    seal.to(),
                    "seal %d covers %d records and other ones".formatted(seal.number(), seal.records()));
        }
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
        return tree.leaves();
    }
}
