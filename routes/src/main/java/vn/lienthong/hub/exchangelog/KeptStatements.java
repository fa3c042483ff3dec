package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Compares the seals and statements of absence that were kept elsewhere with those in the database. For one thread. */
final class KeptStatements {
    private static final int FINDINGS = 100;

    private final Connection connection;
    private final IntFunction<SealVerifier> keys;
    private final List<Finding> findings = new ArrayList<>();

    /** @param keys the public key by version; null for a version that there is not */
    KeptStatements(Connection connection, IntFunction<SealVerifier> keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /**
     * The text that the database holds under the number of a statement.
     *
     * @return null if it holds none
     * @throws IllegalArgumentException if the text is not that of a statement
     */
    static String inDatabase(Connection connection, String text) throws SQLException {
        boolean isAbsence = AbsenceStatement.isOne(text);
        try (PreparedStatement select =
                connection.prepareStatement(isAbsence ? "select statement from log_absence where number = ?" : """
                select s.statement from log_seal s join log_node n using (node)
                where s.number = ? and n.name = ? and s.retention = ?""")) {
            if (isAbsence) {
                select.setInt(1, AbsenceStatement.parse(text).number());
            } else {
                SealStatement seal = SealStatement.parse(text);
                select.setInt(1, seal.number());
                select.setString(2, seal.node());
                select.setShort(3, RetentionClass.of(seal.retention()).code());
            }
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    /** Whether a statement was signed by the log. */
    static boolean isSigned(IntFunction<SealVerifier> keys, SignedText signed) {
        int version = AbsenceStatement.isOne(signed.text())
                ? AbsenceStatement.parse(signed.text()).keyVersion()
                : SealStatement.parse(signed.text()).keyVersion();
        SealVerifier key = keys.apply(version);
        return key != null && key.accepts(signed.text(), signed.signature());
    }

    /**
     * @param from seals that were made before are left out; null for the beginning
     * @param to those that were made later are left out; null for the end
     * @return whether more findings are wanted
     */
    boolean compare(SignedText kept, Instant from, Instant to) {
        try {
            if (AbsenceStatement.isOne(kept.text()) || isWanted(SealStatement.parse(kept.text()), from, to)) {
                compare(kept);
            }
        } catch (IllegalArgumentException e) {
            findings.add(Finding.ofAllChains(Kind.WRONG_ABSENCE, "a line of the file of seals is none"));
        } catch (SQLException e) {
            throw new IllegalStateException("the seals in the database cannot be read", e);
        }
        return findings.size() < FINDINGS;
    }

    private static boolean isWanted(SealStatement seal, Instant from, Instant to) {
        return (from == null || !seal.sealedAt().isBefore(from))
                && (to == null || !seal.sealedAt().isAfter(to));
    }

    private void compare(SignedText kept) throws SQLException {
        String here = inDatabase(connection, kept.text());
        if (kept.text().equals(here)) {
            return;
        }
        if (!isSigned(keys, kept)) {
            find(Kind.WRONG_SEAL, Kind.WRONG_ABSENCE, kept, "in the file was not signed by the log's key");
        } else if (here == null) {
            find(Kind.MISSING_SEAL, Kind.MISSING_ABSENCE, kept, "is kept elsewhere and gone here");
        } else {
            find(Kind.WRONG_SEAL, Kind.WRONG_ABSENCE, kept, "is another one than the one kept elsewhere");
        }
    }

    private void find(Kind ofSeal, Kind ofAbsence, SignedText kept, String text) {
        if (AbsenceStatement.isOne(kept.text())) {
            findings.add(Finding.ofAllChains(
                    ofAbsence,
                    "statement of absence %d %s"
                            .formatted(AbsenceStatement.parse(kept.text()).number(), text)));
        } else {
            SealStatement seal = SealStatement.parse(kept.text());
            findings.add(new Finding(
                    ofSeal,
                    seal.node(),
                    seal.retention(),
                    seal.from(),
                    seal.to(),
                    "seal %d of %s %s".formatted(seal.number(), seal.sealedAt(), text)));
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
