package vn.lienthong.hub.exchangelog.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The tree of hashes over a stretch of records, as RFC 6962 (section 2.1) defines it, with SHA-256. It keeps a hash for
 * each power of two and not the leaves, so that a stretch may have any number of records. For one thread.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();
    /** Roots of complete trees, the largest first; their sizes are the ones in the binary form of the number of leaves. */
    private final Deque<byte[]> roots = new ArrayDeque<>();

    private long leaves;

    /** @param leaf a record's bytes and its chain hash, each hashed as they are given */
    public void add(byte[]... leaf) {
        digest.update(LEAF);
        for (byte[] part : leaf) {
            digest.update(part);
        }
        byte[] hash = digest.digest();
        for (long size = leaves; (size & 1) == 1; size >>= 1) {
            hash = node(roots.removeLast(), hash);
        }
        roots.addLast(hash);
        leaves++;
    }

    public long leaves() {
        return leaves;
    }

    /** The root: of no leaves the hash of nothing. The tree can go on growing. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return digest.digest();
        }
        Deque<byte[]> left = new ArrayDeque<>(roots);
        byte[] hash = left.removeLast();
        while (!left.isEmpty()) {
            hash = node(left.removeLast(), hash);
        }
        return hash;
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
