package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work on a connection so that all of it is done or nothing. */
final class Transaction {

    /** What a transaction consists of. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private Transaction() {}

    static void run(Connection connection, Work work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException connectionIsGone) {
            reason.addSuppressed(connectionIsGone);
        }
    }
}
