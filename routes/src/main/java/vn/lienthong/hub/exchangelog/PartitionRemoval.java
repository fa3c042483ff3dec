package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Removes a partition: in one transaction its content is written down and signed, and the table dropped.
 *
 * <p>Dropping a partition takes a lock for which its parent must be free, and behind which the writer waits. So it waits
 * 200 ms for it and no more, and tries again; whoever reads the log for long is let finish.
 */
final class PartitionRemoval {
    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 1_000;
    private static final Set<String> LATER = Set.of("55P03", "40P01");

    private final Connection connection;
    private final LogKey key;
    private final Clock clock;

    /** @param connection whose socket waits long enough for all of a partition to be read; nobody else may use it */
    PartitionRemoval(Connection connection, LogKey key, Clock clock) {
        this.connection = connection;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Returns when the partition is gone.
     *
     * @return what was signed and committed
     * @throws UnsealedRecordsException if it holds a record that no seal covers
     * @throws SQLException if the log was read all the time, or the database fails; then the partition is as it was
     */
    SignedText remove(LogPartition partition, String reason) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute("set local statement_timeout = 0");
            // Nobody writes there; a clock that is months behind would.
            patiently("lock table " + partition.name() + " in share mode");
            PartitionContent content = PartitionContent.of(connection, partition);
            SignedText signed = AbsenceLog.add(
                    connection,
                    key,
                    clock,
                    AbsenceStatement.Kind.REMOVAL,
                    reason + ": " + partition.name(),
                    content.since(),
                    content.until(),
                    content.ranges());
            patiently("drop table " + partition.name());
            connection.commit();
            return signed;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void patiently(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        for (int attempt = 1; ; attempt++) {
            try {
                execute("set local lock_timeout = '200ms'");
                execute(sql);
                execute("set local lock_timeout = 0");
                return;
            } catch (SQLException e) {
                if (attempt == TRIES || !LATER.contains(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
