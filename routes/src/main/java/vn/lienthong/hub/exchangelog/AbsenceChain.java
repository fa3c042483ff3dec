package vn.lienthong.hub.exchangelog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Verifies the statements of absence: only what a good one says counts as known to be absent. */
final class AbsenceChain {
    private final IntFunction<SealVerifier> keys;
    private final List<AbsenceStatement> good = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param keys the public key by version; null for a version that there is not */
    AbsenceChain(IntFunction<SealVerifier> keys) {
        this.keys = keys;
    }

    /** @param statements all of them, in the order of their numbers */
    AbsenceChain verify(List<SignedText> statements) {
        byte[] previous = ChainKey.BEGINNING;
        for (SignedText signed : statements) {
            AbsenceStatement statement = parse(signed);
            if (statement != null) {
                if (!Arrays.equals(statement.previous(), previous)) {
                    find(
                            Kind.MISSING_ABSENCE,
                            "statement of absence %d was not made behind the one before it here"
                                    .formatted(statement.number()));
                }
                good.add(statement);
                previous = signed.hash();
            }
        }
        return this;
    }

    private AbsenceStatement parse(SignedText signed) {
        try {
            AbsenceStatement statement = AbsenceStatement.parse(signed.text());
            SealVerifier key = keys.apply(statement.keyVersion());
            if (key != null && key.accepts(signed.text(), signed.signature())) {
                return statement;
            }
            find(
                    Kind.WRONG_ABSENCE,
                    "statement of absence %d was not signed by the log's key".formatted(statement.number()));
        } catch (IllegalArgumentException e) {
            find(Kind.WRONG_ABSENCE, "a text among the statements of absence is none");
        }
        return null;
    }

    private void find(Kind kind, String text) {
        findings.add(Finding.ofAllChains(kind, text));
    }

    Absences absences() {
        return new Absences(good);
    }

    List<Finding> findings() {
        return findings;
    }
}
