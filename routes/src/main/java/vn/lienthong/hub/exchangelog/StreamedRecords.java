package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * The records of a chain one after the other, as far as they are wanted, with what stands in them; {@link RecordStream} reads
 * no more than their bytes, and faster. For one thread.
 */
final class StreamedRecords implements AutoCloseable {
    private static final int FETCH = 2_000;

    private final PreparedStatement select;
    private final ResultSet rows;
    private ChainedEntry next;

    /**
     * @param connection in a transaction
     * @param behind the place before the first record
     */
    StreamedRecords(Connection connection, ChainName chain, Place behind) throws SQLException {
        RecordStream.inOrderOfTheIndex(connection);
        select = connection.prepareStatement(EntryReader.SELECT + """
                where r.retention = ? and r.node = ? and (r.epoch, r.position) > (?, ?)
                order by r.node, r.epoch, r.position""");
        select.setFetchSize(FETCH);
        select.setShort(1, chain.retention().code());
        select.setShort(2, chain.node());
        select.setInt(3, behind.epoch());
        select.setLong(4, behind.position());
        rows = select.executeQuery();
    }

    /** Null if there is none up to that place; no place is the end. */
    ChainedEntry nextUpTo(Place end) throws SQLException {
        if (next == null && rows.next()) {
            next = EntryReader.read(rows);
        }
        ChainedEntry taken = next == null || end != null && next.place().compareTo(end) > 0 ? null : next;
        next = taken == null ? next : null;
        return taken;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
