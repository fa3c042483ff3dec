package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.AbsentRange;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Says which records a restored database lacks. The seals of the file are put back, so that their chain has no hole and the
 * next one is made behind them; what they cover and the database does not hold becomes a signed statement.
 */
final class GapReport {
    private final Connection connection;
    private final LogKeys keys;
    private final SealFile file;
    private final Map<String, AbsentRange> open = new LinkedHashMap<>();
    private final List<AbsentRange> ranges = new ArrayList<>();
    private Instant lastHeld;
    private Instant since;
    private Instant until;
    private int putBack;

    GapReport(Connection connection, LogKeys keys, SealFile file) {
        this.connection = connection;
        this.keys = keys;
        this.file = file;
    }

    /**
     * Commits, and writes the statement to the file as well.
     *
     * @return how many seals and statements were put back
     * @throws IllegalStateException if the file does not belong to this log, or a hub is running
     */
    int report(String reason, Clock clock) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            file.readWhile(file.size(), this::take);
            ranges.addAll(open.values());
            SignedText gap = ranges.isEmpty()
                    ? null
                    : AbsenceLog.add(
                            connection, keys.current(), clock, AbsenceStatement.Kind.GAP, reason, since, until, ranges);
            connection.commit();
            if (gap != null) {
                file.append(List.of(gap));
            }
            return putBack;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean take(SignedText kept) {
        try {
            String here = KeptStatements.inDatabase(connection, kept.text());
            boolean isAbsence = AbsenceStatement.isOne(kept.text());
            if (here == null) {
                requireSignature(kept);
                if (isAbsence) {
                    AbsenceLog.insert(connection, kept);
                } else {
                    putBack(kept);
                }
                putBack++;
            } else if (!here.equals(kept.text())) {
                throw new IllegalStateException(("%s is another one in the database than in %s: hubs went on after a"
                                + " restore that was never reported (docs/operations.md)")
                        .formatted(isAbsence ? AbsenceStatement.parse(here) : SealStatement.parse(here), file));
            } else if (!isAbsence && since == null) {
                lastHeld = SealStatement.parse(kept.text()).sealedAt();
            }
            return true;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds a line that is no seal", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read or written: " + e.getMessage(), e);
        }
    }

    private void requireSignature(SignedText kept) {
        if (!KeptStatements.isSigned(keys::verifier, kept)) {
            throw new IllegalStateException(file + " holds what was not signed with a key of this log");
        }
    }

    private void putBack(SignedText kept) throws SQLException {
        SealStatement seal = SealStatement.parse(kept.text());
        RetentionClass retention = RetentionClass.of(seal.retention());
        short node = LogStore.nodeOf(connection, seal.node());
        requireThatItIsNotRunning(node, seal.node());
        Seals.insert(connection, node, retention, kept);
        if (since == null) {
            since = lastHeld == null ? seal.sealedAt() : lastHeld;
        }
        until = seal.sealedAt();
        Held held = held(node, retention, seal);
        if (held.records() < seal.records()) {
            add(seal, held.last() == null ? seal.from() : held.last().next(), seal.records() - held.records());
        }
    }

    /** One range for as many seals as follow each other within an epoch. */
    private void add(SealStatement seal, Place from, long records) {
        String chain = seal.retention() + " " + seal.node();
        AbsentRange before = open.get(chain);
        boolean goesOn = before != null && before.to().next().equals(from);
        if (before != null && !goesOn) {
            ranges.add(before);
        }
        open.put(
                chain,
                new AbsentRange(
                        seal.node(),
                        seal.retention(),
                        goesOn ? before.from() : from,
                        seal.to(),
                        records + (goesOn ? before.records() : 0),
                        seal.chainHash()));
    }

    /** What there is of the records that a seal covers: those that were not sealed yet when the copy was made. */
    private Held held(short node, RetentionClass retention, SealStatement seal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select epoch, position, count(*) over () from exchange_record
                where retention = ? and node = ? and (epoch, position) >= (?, ?) and (epoch, position) <= (?, ?)
                order by epoch desc, position desc limit 1""")) {
            select.setShort(1, retention.code());
            select.setShort(2, node);
            select.setInt(3, seal.from().epoch());
            select.setLong(4, seal.from().position());
            select.setInt(5, seal.to().epoch());
            select.setLong(6, seal.to().position());
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? new Held(found.getLong(3), new Place(found.getInt(1), found.getLong(2)))
                        : new Held(0, null);
            }
        }
    }

    private void requireThatItIsNotRunning(short node, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtext('lienthong exchange log'), ?)")) {
            lock.setInt(1, node);
            try (ResultSet locked = lock.executeQuery()) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    throw new IllegalStateException("a hub runs under the name " + name + ": end it first");
                }
            }
        }
    }

    private record Held(long records, Place last) {}
}
