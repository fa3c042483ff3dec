package vn.lienthong.simulation.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the superuser does for others. */
record Administration(EmbeddedServer server) {

    void createAccount(String account, String password) {
        execute(
                "account " + account,
                statement -> "CREATE ROLE %s LOGIN PASSWORD %s"
                        .formatted(statement.enquoteIdentifier(account, true), statement.enquoteLiteral(password)));
    }

    void createDatabase(String database, String owner) {
        execute(
                "database " + database,
                statement -> "CREATE DATABASE %s OWNER %s"
                        .formatted(
                                statement.enquoteIdentifier(database, true), statement.enquoteIdentifier(owner, true)));
    }

    private void execute(String what, Command command) {
        try (Connection superuser = server.connect(EmbeddedServer.SUPERUSER);
                Statement statement = superuser.createStatement()) {
            statement.execute(command.quotedBy(statement));
        } catch (SQLException e) {
            throw new ServerFailedException("The %s cannot be created: %s".formatted(what, e.getMessage()), e);
        }
    }

    /** A command whose names and texts are quoted by the statement that executes it. */
    @FunctionalInterface
    private interface Command {
        String quotedBy(Statement statement) throws SQLException;
    }
}
