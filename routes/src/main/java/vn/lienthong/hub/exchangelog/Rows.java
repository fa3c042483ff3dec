package vn.lienthong.hub.exchangelog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of a table that one statement inserts, however many they are: each column is an array. One statement for each row
 * would have PostgreSQL prepare the table's partitions, indexes and checks anew for each.
 *
 * @param table where to
 * @param columns in the order of the statement's parameters
 */
record Rows<T>(String table, List<Column<T>> columns) {

    /**
     * One column.
     *
     * @param type of its array's elements
     * @param cast to the column's type; null if that is the one of the elements
     * @param value what PostgreSQL can read: a number, a text, or what is a text when it is printed; null for null
     */
    record Column<T>(String name, String type, String cast, Function<T, Object> value) {
        static <T> Column<T> of(String name, String type, Function<T, Object> value) {
            return new Column<>(name, type, null, value);
        }
    }

    String insert() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> column.cast() == null ? column.name() : column.name() + "::" + column.cast())
                .collect(Collectors.joining(", "));
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from unnest(%s) as r(%s)".formatted(table, names, values, arrays, names);
    }

    /** @param first the number of its first parameter */
    void set(PreparedStatement statement, int first, List<T> rows) throws SQLException {
        int parameter = first;
        for (Column<T> column : columns) {
            Object[] values = new Object[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.value().apply(rows.get(i));
            }
            statement.setArray(parameter++, statement.getConnection().createArrayOf(column.type(), values));
        }
    }
}
