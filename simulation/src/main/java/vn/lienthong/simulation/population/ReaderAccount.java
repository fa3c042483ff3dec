package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The rights of the account that the hub reads with, and changes telephone numbers. */
final class ReaderAccount {

    private ReaderAccount() {}

    static void create(Connection owner, String account, String password) throws SQLException {
        String verb = exists(owner, account) ? "ALTER" : "CREATE";
        try (Statement statement = owner.createStatement()) {
            String name = statement.enquoteIdentifier(account, true);
            String database = statement.enquoteIdentifier(owner.getCatalog(), true);
            for (String command : List.of(
                    verb + " ROLE " + name + " LOGIN PASSWORD " + statement.enquoteLiteral(password),
                    // A second lock: even a right granted by mistake does not let it write.
                    "ALTER ROLE " + name + " SET default_transaction_read_only = on",
                    "GRANT CONNECT ON DATABASE " + database + " TO " + name,
                    // Before PostgreSQL 15 everybody could make tables here.
                    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                    "REVOKE TEMPORARY ON DATABASE " + database + " FROM PUBLIC",
                    "GRANT USAGE ON SCHEMA public TO " + name,
                    "GRANT SELECT ON public.person, public.old_number, public.household TO " + name,
                    // Filled with other people, the tables are new ones.
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO " + name)) {
                statement.execute(command);
            }
        }
        letChange(owner, account);
    }

    /**
     * An agreement may let a telephone number be changed, over connections that say so first. New tables do not come with
     * such rights by default, so they are given again. Nothing is done if there is no such account.
     */
    static void letChange(Connection owner, String account) throws SQLException {
        if (!exists(owner, account)) {
            return;
        }
        try (Statement statement = owner.createStatement()) {
            String name = statement.enquoteIdentifier(account, true);
            statement.execute("GRANT UPDATE (phone) ON public.person TO " + name);
            statement.execute("GRANT INSERT ON public.phone_change TO " + name);
        }
    }

    private static boolean exists(Connection owner, String account) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, account);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
