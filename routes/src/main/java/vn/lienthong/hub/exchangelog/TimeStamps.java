package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** The tokens of a time-stamping authority in the database. A seal may have none. */
final class TimeStamps {
    private static final int FETCH = 200;
    private static final int FINDINGS = 100;

    private TimeStamps() {}

    static void insert(Connection connection, SealStatement seal, byte[] token) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into log_time_stamp (node, retention, number, token)
                select node, ?, ?, ? from log_node where name = ?
                on conflict do nothing""")) {
            insert.setShort(1, RetentionClass.of(seal.retention()).code());
            insert.setInt(2, seal.number());
            insert.setBytes(3, token);
            insert.setString(4, seal.node());
            insert.executeUpdate();
        }
    }

    /** What is wrong with those of a chain's seals with numbers of a range. */
    static List<Finding> verify(Connection connection, ChainName chain, int first, int last, TimeStampVerifier verifier)
            throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select s.statement, s.signature, t.token
                from log_time_stamp t join log_seal s using (node, retention, number)
                where t.node = ? and t.retention = ? and t.number between ? and ? order by t.number""")) {
            select.setFetchSize(FETCH);
            select.setShort(1, chain.node());
            select.setShort(2, chain.retention().code());
            select.setInt(3, first);
            select.setInt(4, last);
            try (ResultSet found = select.executeQuery()) {
                while (found.next() && findings.size() < FINDINGS) {
                    SignedText seal = new SignedText(found.getString(1), found.getBytes(2));
                    String problem = verifier.problemOf(seal, found.getBytes(3));
                    if (problem != null) {
                        findings.add(finding(seal, problem));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding finding(SignedText signed, String problem) {
        try {
            SealStatement seal = SealStatement.parse(signed.text());
            return new Finding(
                    Kind.WRONG_TIME_STAMP,
                    seal.node(),
                    seal.retention(),
                    seal.from(),
                    seal.to(),
                    "seal " + seal.number() + ": " + problem);
        } catch (IllegalArgumentException e) {
            return Finding.ofAllChains(Kind.WRONG_TIME_STAMP, "a text with a time stamp is no seal");
        }
    }
}
