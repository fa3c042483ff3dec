package vn.lienthong.hub.exchangelog;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * Reads a chain in its order, a batch ahead of whoever takes it, so that reading and verifying go on at once. It is read by
 * COPY in its binary form, several times as fast as by a query.
 */
final class RecordStream implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final int AHEAD = 4;
    private static final long PATIENCE_SECONDS = LogSnapshot.LONGEST_SILENCE.toSeconds();
    private static final Place END = new Place(Integer.MAX_VALUE, Long.MAX_VALUE);
    /** Signature, flags and length of the extension, which there is not. */
    private static final int HEADER = 19;

    private final CopyOut copy;
    private final RecordForm form;
    private final BlockingQueue<List<StoredRecord>> batches = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader = new Thread(this::run, "exchange-log-reader");
    private volatile SQLException failure;
    private volatile boolean isClosed;

    private RecordStream(CopyOut copy, RecordForm form) {
        this.copy = copy;
        this.form = form;
    }

    /**
     * @param connection in a transaction; nobody else may use it until this is closed
     * @param behind the place before the first record
     * @param end the place of the last record; null for all
     */
    static RecordStream of(Connection connection, ChainName chain, Place behind, Place end) throws SQLException {
        RecordForm form = new RecordForm(chain.nodeName(), chain.retention(), fieldSets(connection));
        inOrderOfTheIndex(connection);
        Place last = end == null ? END : end;
        String sql = "copy (" + RecordForm.SELECT
                + """
                from exchange_record r
                where retention = %d and node = %d and (epoch, position) > (%d, %d) and (epoch, position) <= (%d, %d)
                order by r.node, r.epoch, r.position) to stdout (format binary)""".formatted(
                                chain.retention().code(),
                                chain.node(),
                                behind.epoch(),
                                behind.position(),
                                last.epoch(),
                                last.position());
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        RecordStream stream = new RecordStream(copy, form);
        stream.reader.start();
        return stream;
    }

    private static FieldNames fieldSets(Connection connection) throws SQLException {
        FieldNames names = new FieldNames();
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select field_set, names from log_field_set")) {
            while (found.next()) {
                names.put(found.getInt(1), found.getString(2));
            }
        }
        return names;
    }

    /** Without it everything would be sorted first. */
    static void inOrderOfTheIndex(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local enable_sort = off");
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
        }
    }

    /** The next records in order; none at the end. */
    List<StoredRecord> next() throws SQLException {
        try {
            List<StoredRecord> batch = batches.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
        try {
            List<StoredRecord> batch = new ArrayList<>(BATCH);
            boolean isFirst = true;
            for (byte[] message = copy.readFromCopy(); message != null && !isClosed; message = copy.readFromCopy()) {
                ByteBuffer row = ByteBuffer.wrap(message);
                row.position(isFirst ? HEADER : 0);
                isFirst = false;
                // The header may come alone; the end is a row with less than no fields.
                if (row.hasRemaining() && row.getShort() >= 0) {
                    batch.add(form.read(row));
                }
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

    private void put(List<StoredRecord> batch) {
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
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
