package vn.lienthong.hub.exchangelog;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that cannot write from a record that cannot be written. */
final class LogTrouble {
    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): 53, no room on the disk, in memory or for connections, and 58, the disk
     * cannot be read or written.
     */
    private static final Set<String> CLASSES = Set.of("53", "58");

    /** Where a standby became the one that is asked, or a database was closed because its disk is nearly full. */
    private static final String READ_ONLY = "25006";

    private LogTrouble() {}

    /** Whether whatever was to be written, it could not have been, although the connection is good. */
    static boolean isOfTheDatabase(Throwable e) {
        String state = e instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.equals(READ_ONLY) || CLASSES.contains(state.substring(0, 2)));
    }
}
