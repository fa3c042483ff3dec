package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement.Kind;
import vn.lienthong.hub.exchangelog.chain.AbsentRange;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** The statements of absence in the database. Any hub may write one, so each is written under one lock for all. */
final class AbsenceLog {
    private static final int LONGEST_REASON = 200;

    private AbsenceLog() {}

    /**
     * Signs the next statement and writes it. It counts when the caller commits; until then other hubs wait.
     *
     * @param reason one line, which must not hold personal data
     */
    static SignedText add(
            Connection connection,
            LogKey key,
            Clock clock,
            Kind kind,
            String reason,
            Instant since,
            Instant until,
            List<AbsentRange> ranges)
            throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtext('lienthong log absence'))");
        }
        SignedText before = last(connection);
        AbsenceStatement statement = new AbsenceStatement(
                kind,
                before == null ? 1 : AbsenceStatement.parse(before.text()).number() + 1,
                reason,
                since,
                until,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                before == null ? ChainKey.BEGINNING : before.hash(),
                key.version(),
                ranges);
        SignedText signed = new SignedText(statement.text(), key.sealKey().sign(statement.text()));
        insert(connection, signed);
        return signed;
    }

    /** @throws IllegalArgumentException if what somebody typed is empty, too long or more than a line */
    static void requireOneLine(String reason) {
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a reason is one line of at most " + LONGEST_REASON + " characters, without personal data");
        }
    }

    /** Writes a statement that was signed before, as the file outside the database holds it. */
    static void insert(Connection connection, SignedText signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_absence (number, statement, signature) values (?, ?, ?)")) {
            insert.setInt(1, AbsenceStatement.parse(signed.text()).number());
            insert.setString(2, signed.text());
            insert.setBytes(3, signed.signature());
            insert.executeUpdate();
        }
    }

    /** Null if there is none. */
    static SignedText last(Connection connection) throws SQLException {
        List<SignedText> found =
                read(connection, "select statement, signature from log_absence order by number desc limit 1");
        return found.isEmpty() ? null : found.get(0);
    }

    /** In the order of their numbers. There are a few a month. */
    static List<SignedText> all(Connection connection) throws SQLException {
        return read(connection, "select statement, signature from log_absence order by number");
    }

    private static List<SignedText> read(Connection connection, String sql) throws SQLException {
        List<SignedText> statements = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                statements.add(new SignedText(rows.getString(1), rows.getBytes(2)));
            }
        }
        return statements;
    }
}
