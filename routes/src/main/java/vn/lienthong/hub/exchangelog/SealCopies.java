package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Compares the file of seals with the database when a hub starts. What the file lacks is appended. What the database lacks
 * was lost, most often because it was restored from a backup, and whoever did so has to say it before the log goes on.
 */
final class SealCopies {
    private static final Logger LOG = LoggerFactory.getLogger(SealCopies.class);
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final String nodeName;
    private final short node;
    private final LogKeys keys;
    private final SealFile file;
    private SealStatement newest;
    private boolean isAbsenceFound;
    private int newestAbsence;
    private long ahead;
    private SignedText firstAhead;
    private SignedText lastAhead;

    SealCopies(Connection connection, String nodeName, short node, LogKeys keys, SealFile file) {
        this.connection = connection;
        this.nodeName = nodeName;
        this.node = node;
        this.keys = keys;
        this.file = file;
    }

    /**
     * Ends the transaction.
     *
     * @throws IllegalStateException with what to do, if the database lacks what the file holds, or the file cannot be used
     */
    void bringUpToDate() throws SQLException {
        SignedText lastAbsence = AbsenceLog.last(connection);
        isAbsenceFound = lastAbsence == null;
        try {
            file.readBackWhile(this::look);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The file of seals %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        if (ahead > 0) {
            throw new IllegalStateException(sentence());
        }
        append();
        connection.rollback();
    }

    /** Goes back in the file to the newest seal of this hub that the database holds too: none behind it can be missing. */
    private boolean look(SignedText kept) {
        try {
            boolean isAbsence = AbsenceStatement.isOne(kept.text());
            if (!isAbsence && !SealStatement.parse(kept.text()).node().equals(nodeName)) {
                return true;
            }
            if (!kept.text().equals(KeptStatements.inDatabase(connection, kept.text()))) {
                isAhead(kept);
            } else if (isAbsence) {
                isAbsenceFound = true;
                newestAbsence = Math.max(
                        newestAbsence, AbsenceStatement.parse(kept.text()).number());
            } else if (newest == null) {
                newest = SealStatement.parse(kept.text());
            }
            return newest == null || !isAbsenceFound;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file of seals %s holds a line that is no seal.".formatted(file), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The seals in the database cannot be read: " + e.getMessage(), e);
        }
    }

    private void isAhead(SignedText kept) {
        if (!KeptStatements.isSigned(keys::verifier, kept)) {
            throw new IllegalStateException(("The file of seals %s holds what was not signed with a key of this log."
                            + " It belongs to another database: set HUB_LOG_SEAL_FILE to the file of this one. Or the"
                            + " database was restored from before its keys were made: restore a newer backup.")
                    .formatted(file));
        }
        ahead++;
        firstAhead = kept;
        lastAhead = lastAhead == null ? kept : lastAhead;
    }

    private String sentence() {
        return ("The file of seals %s is ahead of the database, which lacks %d of its lines: the first is %s, the last is %s."
                        + " The database was probably restored from a backup. Restore a newer one; or, if there is none, say"
                        + " that the records are lost: ./hub log report-gap --reason \"…\", and start again"
                        + " (docs/operations.md).")
                .formatted(file, ahead, nameOf(firstAhead), nameOf(lastAhead));
    }

    private static String nameOf(SignedText signed) {
        return AbsenceStatement.isOne(signed.text())
                ? AbsenceStatement.parse(signed.text()).toString()
                : SealStatement.parse(signed.text()).toString();
    }

    /** What cannot be written to the file is no reason not to start. */
    private void append() throws SQLException {
        try {
            long last = newest == null ? 0 : writtenOf(newest);
            for (List<SignedText> seals = Seals.writtenAfter(connection, node, last, BATCH);
                    !seals.isEmpty();
                    seals = Seals.writtenAfter(connection, node, last, BATCH)) {
                file.append(seals);
                LOG.warn("{} seals of {} were not yet in {} and are now", seals.size(), nodeName, file);
                last = writtenOf(SealStatement.parse(seals.get(seals.size() - 1).text()));
            }
            List<SignedText> absences = new ArrayList<>(AbsenceLog.all(connection));
            absences.removeIf(
                    statement -> AbsenceStatement.parse(statement.text()).number() <= newestAbsence);
            if (!absences.isEmpty()) {
                file.append(absences);
            }
        } catch (IOException e) {
            LOG.error("seals could not be written to the file outside the database: {}", e.toString());
        }
    }

    private long writtenOf(SealStatement seal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select written from log_seal where node = ? and retention = ? and number = ?")) {
            select.setShort(1, node);
            select.setShort(2, RetentionClass.of(seal.retention()).code());
            select.setInt(3, seal.number());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
