package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import vn.lienthong.hub.exchangelog.chain.Place;

/** Reads a chain in its order, a batch ahead of whoever takes it, so that reading and verifying go on at once. */
final class RecordStream implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final int AHEAD = 4;
    private static final long PATIENCE_SECONDS = 120;
    private static final Place END = new Place(Integer.MAX_VALUE, Long.MAX_VALUE);

    private final PreparedStatement select;
    private final BlockingQueue<List<ChainedEntry>> batches = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile SQLException failure;
    private volatile boolean isClosed;

    private RecordStream(PreparedStatement select) {
        this.select = select;
        this.reader = new Thread(this::run, "exchange-log-reader");
    }

    /**
     * @param connection in a transaction; nobody else may use it until this is closed
     * @param behind the place before the first record
     * @param end the place of the last record; null for all
     */
    static RecordStream of(Connection connection, short node, RetentionClass retention, Place behind, Place end)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(EntryReader.SELECT + """
                where r.retention = ? and r.node = ? and (r.epoch, r.position) > (?, ?) and (r.epoch, r.position) <= (?, ?)
                order by r.node, r.epoch, r.position""");
        Place last = end == null ? END : end;
        select.setFetchSize(BATCH);
        select.setShort(1, retention.code());
        select.setShort(2, node);
        select.setInt(3, behind.epoch());
        select.setLong(4, behind.position());
        select.setInt(5, last.epoch());
        select.setLong(6, last.position());
        RecordStream stream = new RecordStream(select);
        stream.reader.start();
        return stream;
    }

    /** The next records in order; none at the end. */
    List<ChainedEntry> next() throws SQLException {
        try {
            List<ChainedEntry> batch = batches.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (failure != null) {
                throw failure;
            }
            if (batch == null) {
                throw new SQLException("the database has not answered for " + PATIENCE_SECONDS + " seconds");
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    private void run() {
        try (ResultSet rows = select.executeQuery()) {
            List<ChainedEntry> batch = new ArrayList<>(BATCH);
            while (!isClosed && rows.next()) {
                batch.add(EntryReader.read(rows));
                if (batch.size() == BATCH) {
                    put(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            if (!batch.isEmpty()) {
                put(batch);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new SQLException("a record cannot be read: " + e.getMessage(), e);
        }
        put(List.of());
    }

    private void put(List<ChainedEntry> batch) {
        try {
            boolean isTaken = false;
            while (!isTaken && !isClosed) {
                isTaken = batches.offer(batch, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }

    @Override
    public void close() throws SQLException {
        isClosed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        select.close();
    }
}
