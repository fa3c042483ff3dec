package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** The seals in the database. */
final class Seals {
    private Seals() {}

    static void insert(Connection connection, short node, RetentionClass retention, SignedText seal)
            throws SQLException {
        SealStatement statement = SealStatement.parse(seal.text());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into log_seal (node, retention, number, to_epoch, to_position, chain_hash, sealed_at, key_version,
                  statement, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setShort(1, node);
            insert.setShort(2, retention.code());
            insert.setInt(3, statement.number());
            insert.setInt(4, statement.to().epoch());
            insert.setLong(5, statement.to().position());
            insert.setBytes(6, statement.chainHash());
            insert.setObject(7, statement.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setInt(8, statement.keyVersion());
            insert.setString(9, seal.text());
            insert.setBytes(10, seal.signature());
            insert.executeUpdate();
        }
    }

    static Optional<SignedText> last(Connection connection, short node, RetentionClass retention) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select statement, signature from log_seal
                where node = ? and retention = ? order by number desc limit 1""")) {
            select.setShort(1, node);
            select.setShort(2, retention.code());
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new SignedText(found.getString(1), found.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    /** Seals of a hub in the order in which they were written, a few at a time. */
    static List<SignedText> writtenAfter(Connection connection, short node, long written, int limit)
            throws SQLException {
        List<SignedText> seals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select statement, signature from log_seal where node = ? and written > ? order by written limit ?")) {
            select.setShort(1, node);
            select.setLong(2, written);
            select.setInt(3, limit);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    seals.add(new SignedText(found.getString(1), found.getBytes(2)));
                }
            }
        }
        return seals;
    }

    /** The number of the last seal that was made before a time, 0 if there is none. */
    static int lastBefore(Connection connection, ChainName chain, Instant time) throws SQLException {
        return number(
                connection,
                "select coalesce(max(number), 0) from log_seal where node = ? and retention = ? and sealed_at < ?",
                chain,
                time);
    }

    /** The number of the first seal that was made at a time or later; the highest number if there is none. */
    static int firstFrom(Connection connection, ChainName chain, Instant time) throws SQLException {
        return number(
                connection,
                "select coalesce(min(number), %d) from log_seal where node = ? and retention = ? and sealed_at >= ?"
                        .formatted(Integer.MAX_VALUE),
                chain,
                time);
    }

    private static int number(Connection connection, String sql, ChainName chain, Instant time) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setShort(1, chain.node());
            select.setShort(2, chain.retention().code());
            select.setObject(3, time.atOffset(ZoneOffset.UTC));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
