package vn.lienthong.hub.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.hub.HubSettings;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.HubSettings.ListenerSettings;
import vn.lienthong.hub.context.MasterKey;

/** Looks for everything that would keep the hub from running, and says all of it at once, before anything is started. */
final class Preflight {
    private static final int CONNECT_SECONDS = 5;

    private final List<String> problems = new ArrayList<>();

    /** @throws CannotRunException with all problems */
    static void check(StartEnvironment environment) {
        Preflight preflight = new Preflight();
        preflight.problems.addAll(environment.unknownSettings());
        HubSettings settings = environment.settings();
        preflight.database("hub.database", "HUB_DATABASE_URL", settings.database(), true);
        preflight.database("hub.population", "HUB_POPULATION_URL", settings.population(), false);
        preflight.masterKey(settings);
        preflight.port("HUB_PORT", settings.address(), settings.port());
        preflight.port(
                "HUB_MANAGEMENT_PORT",
                settings.management().address(),
                settings.management().port());
        preflight.loginOverTls(settings.management(), environment.operatorsComeOverTls());
        preflight.report();
    }

    /** @throws CannotRunException unless the hub's own database and the master key are there */
    static void checkDatabaseAndKey(StartEnvironment environment) {
        Preflight preflight = new Preflight();
        HubSettings settings = environment.settings();
        preflight.database("hub.database", "HUB_DATABASE_URL", settings.database(), true);
        preflight.masterKey(settings);
        preflight.report();
    }

    private void report() {
        if (!problems.isEmpty()) {
            throw new CannotRunException("The hub cannot run:\n  " + String.join("\n  ", problems)
                    + "\nTo see it with synthetic people and a database of its own: ./hub demo");
        }
    }

    private void database(String key, String variable, DatabaseSettings database, boolean mustAnswer) {
        if (database == null || database.url() == null || database.url().isBlank()) {
            problems.add("No database is configured as " + key + ": set " + variable
                    + ", its _USER and _PASSWORD in the environment.");
        } else if (mustAnswer) {
            connect(key, database);
        }
    }

    private void connect(String key, DatabaseSettings database) {
        DriverManager.setLoginTimeout(CONNECT_SECONDS);
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.isValid(CONNECT_SECONDS);
        } catch (SQLException e) {
            // The driver's message may repeat the address with a password in it; its state does not.
            problems.add("The database " + key + " cannot be reached (SQLSTATE " + e.getSQLState()
                    + "): check address, account and password.");
        }
    }

    private void masterKey(HubSettings settings) {
        try {
            MasterKey.of(settings.masterKey(), settings.masterKeyFile());
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    private void loginOverTls(ListenerSettings management, boolean overTls) {
        if (!overTls && !management.tlsInFront() && !isLoopback(management.address())) {
            problems.add("Operators would sign in over " + management.address()
                    + " without TLS: set MANAGEMENT_SERVER_SSL_CERTIFICATE and"
                    + " MANAGEMENT_SERVER_SSL_CERTIFICATE_PRIVATE_KEY, or HUB_MANAGEMENT_TLS_IN_FRONT=true if a proxy"
                    + " in front speaks it, or HUB_MANAGEMENT_ADDRESS=127.0.0.1.");
        }
    }

    /** An address that is none is reported where it is listened on. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private void port(String variable, String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            problems.add("The address " + address + " of port " + port + " is none of this machine.");
        } catch (IOException e) {
            problems.add(
                    "Port " + port + " of " + address + " cannot be listened on, probably because it is taken: set "
                            + variable + " to another, or end what listens there.");
        }
    }
}
