package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Which chain of the database.
 *
 * @param node the number of the hub there
 * @param nodeName the name of that hub
 */
record ChainName(short node, String nodeName, RetentionClass retention) {

    /** Those of every hub that has ever written. */
    static List<ChainName> all(Connection connection) throws SQLException {
        List<ChainName> chains = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select node, name from log_node order by node")) {
            while (found.next()) {
                for (RetentionClass retention : RetentionClass.values()) {
                    chains.add(new ChainName(found.getShort(1), found.getString(2), retention));
                }
            }
        }
        return chains;
    }
}
