package vn.lienthong.hub.exchangelog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Verifies the seals of one chain: signatures, numbers and each one's reference to the one before. */
final class SealChain {
    private static final int FINDINGS = 100;

    private final String node;
    private final String retention;
    private final IntFunction<SealVerifier> keys;
    private final List<Finding> findings = new ArrayList<>();
    private SignedText before;
    private long good;

    /**
     * @param keys the public key by version; null for a version that there is not
     * @param behind the seal before the first one that is to come; null if that is the first of the chain
     */
    SealChain(String node, String retention, IntFunction<SealVerifier> keys, SignedText behind) {
        this.node = node;
        this.retention = retention;
        this.keys = keys;
        this.before = behind;
    }

    /**
     * Verifies the next one, in the order of their numbers.
     *
     * @return what it says; null if its signature is not good
     */
    SealStatement next(SignedText seal) {
        SealStatement statement = parse(seal);
        if (statement != null) {
            verify(statement);
            good++;
            before = seal;
        }
        return statement;
    }

    private SealStatement parse(SignedText seal) {
        SealStatement statement;
        try {
            statement = SealStatement.parse(seal.text());
        } catch (IllegalArgumentException e) {
            find(Kind.WRONG_SEAL, Place.BEGINNING, Place.BEGINNING, "a text among the seals is none");
            return null;
        }
        SealVerifier key = keys.apply(statement.keyVersion());
        boolean isOfThisChain =
                statement.node().equals(node) && statement.retention().equals(retention);
        if (!isOfThisChain || key == null || !key.accepts(seal.text(), seal.signature())) {
            find(
                    Kind.WRONG_SEAL,
                    statement.from(),
                    statement.to(),
                    "seal " + statement.number() + " was not signed by the log's key for this chain");
            return null;
        }
        return statement;
    }

    private void verify(SealStatement statement) {
        byte[] expected = before == null ? ChainKey.BEGINNING : before.hash();
        if (Arrays.equals(expected, statement.previous())) {
            return;
        }
        SealStatement last = before == null ? null : SealStatement.parse(before.text());
        find(
                Kind.MISSING_SEAL,
                last == null ? new Place(1, 1) : last.to().next(),
                statement.from(),
                "seal " + statement.number() + " was not made behind the one before it here");
    }

    private void find(Kind kind, Place from, Place to, String text) {
        if (findings.size() < FINDINGS) {
            findings.add(new Finding(kind, node, retention, from, to, text));
        }
    }

    /** How many had a good signature. */
    long good() {
        return good;
    }

    List<Finding> findings() {
        return findings;
    }
}
