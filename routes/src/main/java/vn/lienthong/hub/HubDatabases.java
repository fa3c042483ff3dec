package vn.lienthong.hub;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

import vn.lienthong.hub.HubSettings.DatabaseSettings;

/** Opens the two databases: the hub's own, and the population database, which is somebody else's. */
public final class HubDatabases {
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(2);
    private static final int SOCKET_TIMEOUT_SECONDS = 10;
    private static final String STATEMENT_TIMEOUT = "-c statement_timeout=3000";
    private static final int CONNECTIONS_FOR_CHANGES = 4;

    private HubDatabases() {}

    /** The hub's own database, its tables brought up to date. */
    public static HikariDataSource openHub(DatabaseSettings settings) {
        HikariConfig config = config("hub", settings);
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** The population database. It may be away when the hub starts: it is a provider like any other. */
    public static HikariDataSource openPopulation(DatabaseSettings settings) {
        HikariConfig config = config("population", settings);
        config.setReadOnly(true);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * The same database with the same account, for the few things that an agreement lets be changed. The account may write
     * nothing else, and nothing at all over the other connections.
     */
    public static HikariDataSource openPopulationForChanges(DatabaseSettings settings) {
        HikariConfig config = config("population-changes", settings);
        config.addDataSourceProperty("options", STATEMENT_TIMEOUT + " -c default_transaction_read_only=off");
        config.setMaximumPoolSize(CONNECTIONS_FOR_CHANGES);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A connection of its own for the writer of the exchange log. */
    public static Connection connectLog(DatabaseSettings settings) throws SQLException {
        return connect("lienthong-hub-log", settings);
    }

    /** One that reads the whole population database from end to end, which takes longer than any other read may. */
    public static Connection connectPopulation(DatabaseSettings settings) throws SQLException {
        Connection connection = connect("lienthong-hub-breach", settings);
        connection.setReadOnly(true);
        return connection;
    }

    private static Connection connect(String name, DatabaseSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", Long.toString(CONNECTION_WAIT.toSeconds()));
        properties.setProperty("loginTimeout", Long.toString(CONNECTION_WAIT.toSeconds()));
        properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        // The bodies of many records are one statement.
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(settings.url(), properties);
    }

    private static HikariConfig config(String name, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", "lienthong-hub");
        // Text, as of what is no text the driver takes no notice.
        config.addDataSourceProperty("connectTimeout", Long.toString(CONNECTION_WAIT.toSeconds()));
        config.addDataSourceProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        config.addDataSourceProperty("options", STATEMENT_TIMEOUT);
        return config;
    }
}
