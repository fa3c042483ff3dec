package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * One view of the whole log, whatever is written meanwhile, for reading that takes long. It writes nothing, and the
 * connection is as it was when it is closed.
 */
final class LogSnapshot implements AutoCloseable {
    /** On a large log the first record may take minutes; a database that is silent for longer is not coming back. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final Connection connection;

    private LogSnapshot(Connection connection) {
        this.connection = connection;
    }

    static LogSnapshot of(DataSource database) throws SQLException {
        LogSnapshot snapshot = new LogSnapshot(database.getConnection());
        try {
            snapshot.begin();
            return snapshot;
        } catch (SQLException e) {
            snapshot.connection.close();
            throw e;
        }
    }

    /** The pool's connections wait for seconds, because somebody else waits for what they read. */
    private void begin() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST_SILENCE.toMillis());
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement patience = connection.createStatement()) {
            patience.execute("set local statement_timeout = 0");
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
