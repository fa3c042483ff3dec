package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What in a database is ours, which is what {@code tables.sql} makes, and only where the marker table
 * says that we made it.
 */
final class OwnObjects {

    private static final List<String> TABLES =
            List.of("person", "old_number", "household", "phone_change", "simulation_marker");

    /** Wherever the account's own settings would put new tables. */
    private static final String IN_PUBLIC = "SET LOCAL search_path = public;\n";

    /** Indexes and constraints are not asked for: they cannot be without a table, and the table is named. */
    private static final String FIRST_FOREIGN = """
            SELECT object FROM (
              SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                                    WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'table' END
                     || ' ' || n.nspname || '.' || c.relname AS object, n.nspname, c.relname AS name, c.relkind IN ('r') AS is_table
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
              UNION ALL
              SELECT 'function ' || n.nspname || '.' || p.proname, n.nspname, p.proname, false
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
              UNION ALL
              SELECT 'type ' || n.nspname || '.' || t.typname, n.nspname, t.typname, false
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
               WHERE t.typtype IN ('e', 'd', 'r')
              UNION ALL
              SELECT 'schema ' || n.nspname, n.nspname, n.nspname, false
                FROM pg_namespace n WHERE n.nspname <> 'public'
            ) AS objects
             WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
               AND NOT (is_table AND nspname = 'public' AND name = ANY (?))
             ORDER BY object LIMIT 1
            """;

    private OwnObjects() {}

    /** The first object that is not ours, as "table public.customer". */
    static Optional<String> firstForeign(Connection connection) throws SQLException {
        List<String> ours = exist(connection) ? TABLES : List.of();
        try (PreparedStatement query = connection.prepareStatement(FIRST_FOREIGN)) {
            query.setArray(1, connection.createArrayOf("text", ours.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether we have made our tables here, which the marker table says. */
    static boolean exist(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT count(*) = 4 FROM information_schema.columns
                         WHERE table_schema = 'public' AND table_name = 'simulation_marker'
                           AND column_name IN ('people', 'seed', 'generator_version', 'filled_at')
                        """)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    static void create(Connection connection) throws SQLException {
        execute(connection, IN_PUBLIC + Table.text("tables.sql"));
    }

    static void createIndexes(Connection connection) throws SQLException {
        execute(connection, IN_PUBLIC + Table.text("indexes.sql"));
    }

    /** Only ours, and nothing that depends on them: what somebody hung onto them is not ours to drop. */
    static void drop(Connection connection) throws SQLException {
        for (String table : TABLES) {
            execute(connection, "DROP TABLE IF EXISTS public." + table);
        }
    }

    private static void execute(Connection connection, String commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }
}
