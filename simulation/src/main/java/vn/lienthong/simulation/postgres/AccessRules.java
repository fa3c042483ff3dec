package vn.lienthong.simulation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Makes the server ask for passwords. It is initialised so that everybody on this machine may connect as
 * everybody; then a wrong password in the hub's settings would never be noticed.
 */
final class AccessRules {

    private static final String PASSWORDS_FOR_ALL = """
            # kind  database  account  address       method
            host    all       all      127.0.0.1/32  scram-sha-256
            host    all       all      ::1/128       scram-sha-256
            """;

    private AccessRules() {}

    static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** To be called once, over the first connection of the superuser. */
    static void askForPasswords(Connection superuser, Path data, String password) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("ALTER ROLE %s PASSWORD %s"
                    .formatted(EmbeddedServer.SUPERUSER, statement.enquoteLiteral(password)));
            Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_FOR_ALL);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
