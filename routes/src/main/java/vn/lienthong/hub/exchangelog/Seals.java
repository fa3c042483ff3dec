package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

import vn.lienthong.hub.exchangelog.chain.SealStatement;

/** The seals in the database. */
final class Seals {
    private Seals() {}

    static void insert(Connection connection, short node, RetentionClass retention, Seal seal) throws SQLException {
        SealStatement statement = seal.statement();
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

    static Optional<Seal> last(Connection connection, short node, RetentionClass retention) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select statement, signature from log_seal
                where node = ? and retention = ? order by number desc limit 1""")) {
            select.setShort(1, node);
            select.setShort(2, retention.code());
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(new Seal(found.getString(1), found.getBytes(2))) : Optional.empty();
            }
        }
    }
}
