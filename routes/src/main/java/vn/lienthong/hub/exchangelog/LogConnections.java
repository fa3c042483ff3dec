package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the hub's database that belong to whoever asked, outside any pool. */
@FunctionalInterface
public interface LogConnections {

    /** @return a connection of its own, which is closed by whoever opened it; its waits have a limit */
    Connection open() throws SQLException;
}
