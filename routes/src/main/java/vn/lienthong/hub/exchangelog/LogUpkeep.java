package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** What operators do to the log by hand. Each of it leaves a signed statement. */
public final class LogUpkeep {
    private static final Duration LONGEST_STATEMENT = Duration.ofHours(6);

    private final DataSource database;
    private final LogKeys keys;
    private final SealFile file;
    private final Clock clock;

    /** @param sealFile to which statements are written as well */
    public LogUpkeep(DataSource database, LogKeys keys, Path sealFile, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.file = new SealFile(sealFile);
        this.clock = clock;
    }

    /** The partitions of some classes all of which was recorded before a day began in Viet Nam, the oldest first. */
    public List<LogPartition> partitionsBefore(LocalDate day, Set<RetentionClass> classes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return LogPartition.all(connection).stream()
                    .filter(partition -> classes.contains(partition.retention()) && partition.isBefore(day))
                    .toList();
        }
    }

    /**
     * Removes a partition, however long it has been kept.
     *
     * @param reason one line without personal data, which is signed
     * @throws UnsealedRecordsException if it holds a record that no seal covers
     * @throws IllegalArgumentException if the reason cannot be one
     */
    public AbsenceStatement remove(LogPartition partition, String reason) throws SQLException, IOException {
        AbsenceLog.requireOneLine(reason);
        try (Connection connection = patient()) {
            SignedText signed = new PartitionRemoval(connection, keys.current(), clock).remove(partition, reason);
            file.append(List.of(signed));
            return AbsenceStatement.parse(signed.text());
        }
    }

    /**
     * Puts back the seals that the file holds and a restored database does not, and says that the records are lost.
     *
     * @param reason one line without personal data, which is signed
     * @return how many seals and statements were put back; 0 if the database lacked none
     * @throws IllegalStateException with a sentence, if the file does not belong to this log, or a hub is running
     * @throws IllegalArgumentException if the reason cannot be one
     */
    public int reportGap(String reason) throws SQLException, IOException {
        AbsenceLog.requireOneLine(reason);
        try (Connection connection = patient()) {
            return new GapReport(connection, keys, file).report(reason, clock);
        }
    }

    /** The pool's connections wait for seconds, and a partition takes longer to read. */
    private Connection patient() throws SQLException {
        Connection connection = database.getConnection();
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST_STATEMENT.toMillis());
        try (Statement patience = connection.createStatement()) {
            patience.execute("set statement_timeout = 0");
        }
        return connection;
    }
}
