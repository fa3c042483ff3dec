package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The numbers that stand for combinations of field names. For one thread and its connection. */
final class FieldSets {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> known = new HashMap<>();

    /** In the transaction of the connection. */
    Integer numberOf(Connection connection, String names) throws SQLException {
        if (names == null) {
            return null;
        }
        Integer number = known.get(names);
        if (number == null) {
            number = find(connection, names);
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            known.put(names, number);
        }
        return number;
    }

    /** After a rollback: a number may never have been given. */
    void forget() {
        known.clear();
    }

    private static int find(Connection connection, String names) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_field_set (names) values (?) on conflict (names) do nothing")) {
            insert.setString(1, names);
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select field_set from log_field_set where names = ?")) {
            select.setString(1, names);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
