package vn.lienthong.hub.exchangelog;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;

import vn.lienthong.hub.exchangelog.chain.Place;

/** The records of a stream one after the other, as far as they are wanted. For one thread. */
final class StreamedRecords {
    private final RecordStream stream;
    private Iterator<ChainedEntry> batch = Collections.emptyIterator();
    private ChainedEntry next;

    StreamedRecords(RecordStream stream) {
        this.stream = stream;
    }

    /** Null if there is none up to that place; no place is the end. */
    ChainedEntry nextUpTo(Place end) throws SQLException {
        if (next == null) {
            if (!batch.hasNext()) {
                batch = stream.next().iterator();
            }
            next = batch.hasNext() ? batch.next() : null;
        }
        ChainedEntry taken = next == null || end != null && next.place().compareTo(end) > 0 ? null : next;
        next = taken == null ? next : null;
        return taken;
    }
}
