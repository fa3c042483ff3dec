package vn.lienthong.hub.connector.transport;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.SystemDescriptor;

/**
 * The pools of the connected systems behind SQL: one each, shared by its operations, as large as the calls that the system
 * may have at a time. None is opened before it is asked, so a database that is away keeps no hub from starting.
 */
@Component
final class SystemDatabases {
    /** The least that the pool can wait for a connection. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

    private final Map<ConnectedSystem, HikariDataSource> pools = new ConcurrentHashMap<>();

    DataSource of(OperationSource source, Driver driver) {
        return pools.computeIfAbsent(source.operation().system(), system -> open(system.id(), source.system(), driver));
    }

    static HikariDataSource open(String id, SystemDescriptor system, Driver driver) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sql-" + id);
        config.setDataSource(new OfDriver(driver, system));
        config.setReadOnly(true);
        config.setMaximumPoolSize(system.parallelCalls());
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(
                Math.max(SHORTEST_WAIT.toMillis(), system.connectTimeout().toMillis()));
        config.setValidationTimeout(SHORTEST_WAIT.toMillis());
        return new HikariDataSource(config);
    }

    void release(ConnectedSystem system) {
        HikariDataSource pool = pools.remove(system);
        if (pool != null) {
            pool.close();
        }
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    /** Connections of one driver; the account's secret is here and in no Camel endpoint. */
    private static final class OfDriver extends AbstractDriverBasedDataSource {
        private final Driver driver;
        private final Duration longestSilence;

        OfDriver(Driver driver, SystemDescriptor system) {
            this.driver = driver;
            // A query is cancelled after its time; a network that is gone can only be given up a little later.
            this.longestSilence = system.responseTimeout().plus(system.connectTimeout());
            setUrl(system.jdbcUrl());
            if (system.signIn() != null) {
                setUsername(system.signIn().user());
                setPassword(system.signIn().secret());
            }
            if (system.jdbcUrl().startsWith("jdbc:postgresql:")) {
                setConnectionProperties(ofPostgresql(system));
            }
        }

        private static Properties ofPostgresql(SystemDescriptor system) {
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", "lienthong-hub");
            String seconds = Long.toString(Math.max(1, system.connectTimeout().toSeconds()));
            properties.setProperty("connectTimeout", seconds);
            properties.setProperty("loginTimeout", seconds);
            // Otherwise only a transaction is told that it cannot write, and a query alone is none.
            properties.setProperty("readOnlyMode", "always");
            // A text takes the type of what it is compared with: an index on char(n) or a date is used.
            properties.setProperty("stringtype", "unspecified");
            properties.setProperty("maxResultBuffer", Integer.toString(4 * BoundedBody.MAX_BYTES));
            return properties;
        }

        @Override
        protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
            Connection connection = driver.connect(getUrl(), properties);
            if (connection == null) {
                throw new SQLException("the driver does not know such an address", "08001");
            }
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longestSilence.toMillis()));
            return connection;
        }

        /** There is nowhere to write to. */
        @Override
        public PrintWriter getLogWriter() {
            return null;
        }
    }
}
