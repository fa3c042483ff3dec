package vn.lienthong.simulation.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What must be on for "committed" to mean "on the disk". Embedded servers switch it off for speed, and
 * then every measurement and every test of the exchange log would prove nothing.
 */
final class Durability {

    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void require(Connection connection) throws SQLException {
        for (String setting : SETTINGS) {
            String value = show(connection, setting);
            if (!"on".equals(value)) {
                throw new ServerFailedException(
                        "The embedded PostgreSQL runs with %s=%s: a commit would not be durable, so it is not used. Start it with %s=on."
                                .formatted(setting, value, setting));
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
