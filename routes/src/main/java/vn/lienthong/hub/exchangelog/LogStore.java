package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The writer's own connection. It holds a lock on the name of this hub as long as it is open, so that nobody else writes to
 * its chains. For one thread.
 */
final class LogStore implements AutoCloseable {
    private static final List<String> DURABLE_SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final Set<String> OFF = Set.of("off", "false", "0");
    private static final int VALID_SECONDS = 2;
    /** Figures and records in one statement, which is one trip to the database and one commit. */
    private static final String INSERT = "with counted as (" + ExchangeCounts.ROWS.insert() + " "
            + ExchangeCounts.OR_ADD + ") " + RecordRows.ROWS.insert();

    private final LogConnections connections;
    private final String nodeName;
    private final Clock clock;
    private final LogPartitions partitions = new LogPartitions();
    private final FieldSets fieldSets = new FieldSets();
    private Connection connection;
    private short node;

    LogStore(LogConnections connections, String nodeName, Clock clock) {
        this.clock = clock;
        this.connections = connections;
        this.nodeName = nodeName;
    }

    /**
     * Connects.
     *
     * @throws SQLException if it cannot, or if another hub writes under this name
     * @throws NotDurableException if what the database calls committed need not be on the disk
     */
    void open() throws SQLException {
        close();
        Connection opened = connections.open();
        try {
            checkDurability(opened);
            node = nodeOf(opened, nodeName);
            lock(opened);
            opened.setAutoCommit(false);
            for (RetentionClass retention : RetentionClass.values()) {
                partitions.prepare(opened, retention, clock.instant());
            }
            connection = opened;
        } finally {
            if (connection != opened) {
                opened.close();
            }
        }
    }

    boolean isOpen() {
        return connection != null;
    }

    short node() {
        return node;
    }

    /** The connection, for what else its one thread does. */
    Connection connection() {
        return connection;
    }

    /** Writes records and commits: all of them, or none. In one trip, if there are no bodies. */
    void write(List<ChainedEntry> batch) throws SQLException {
        List<RecordRows.Row> rows = new ArrayList<>(batch.size());
        boolean hasBodies = false;
        for (ChainedEntry chained : batch) {
            LogEntry entry = chained.entry();
            partitions.prepare(connection, entry.retention(), chained.recordedAt());
            rows.add(new RecordRows.Row(chained, node, fieldSets.numberOf(connection, entry.fieldsLeft())));
            hasBodies |= !entry.bodies().isEmpty();
        }
        connection.setAutoCommit(!hasBodies);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            ExchangeCounts.ROWS.set(statement, 1, ExchangeCounts.of(node, batch));
            RecordRows.ROWS.set(statement, 1 + ExchangeCounts.ROWS.columns().size(), rows);
            statement.executeUpdate();
            if (hasBodies) {
                KeptBody.insertAll(connection, batch);
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** Whether a record is there: its commit may have been lost on the way back. */
    boolean has(ChainedEntry chained) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select 1 from exchange_record
                where retention = ? and node = ? and epoch = ? and position = ? and chain_hash = ?""")) {
            statement.setShort(1, chained.entry().retention().code());
            statement.setShort(2, node);
            statement.setInt(3, chained.place().epoch());
            statement.setLong(4, chained.place().position());
            statement.setBytes(5, chained.chainHash());
            try (ResultSet found = statement.executeQuery()) {
                boolean has = found.next();
                connection.rollback();
                return has;
            }
        }
    }

    /** Undoes what is not committed. Returns false if there is no connection any more. */
    boolean rollBack() {
        fieldSets.forget();
        partitions.forget();
        try {
            connection.rollback();
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        fieldSets.forget();
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                // It is gone, which is what was wanted.
                return;
            }
        }
    }

    private static void checkDurability(Connection connection) throws SQLException {
        for (String setting : DURABLE_SETTINGS) {
            try (Statement statement = connection.createStatement();
                    ResultSet value = statement.executeQuery("show " + setting)) {
                value.next();
                if (OFF.contains(value.getString(1))) {
                    throw new NotDurableException(setting);
                }
            }
        }
    }

    /** The number of a hub, which gets one if it has none. */
    static short nodeOf(Connection connection, String nodeName) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into log_node (name) values (?) on conflict (name) do nothing");
                PreparedStatement select = connection.prepareStatement("select node from log_node where name = ?")) {
            insert.setString(1, nodeName);
            insert.executeUpdate();
            select.setString(1, nodeName);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getShort(1);
            }
        }
    }

    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtext('lienthong exchange log'), ?)")) {
            statement.setInt(1, node);
            try (ResultSet locked = statement.executeQuery()) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    throw new SQLException("another hub writes to the exchange log under the name " + nodeName
                            + ": set HUB_LOG_NODE to another name, or end that hub");
                }
            }
        }
    }
}
