package vn.lienthong.bench.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.exchangelog.ExchangeLog;
import vn.lienthong.hub.exchangelog.LogKeys;
import vn.lienthong.hub.exchangelog.LogVerification;
import vn.lienthong.hub.exchangelog.VerificationResult;
import vn.lienthong.hub.exchangelog.search.LogSearch;
import vn.lienthong.simulation.machine.TemporaryFolder;
import vn.lienthong.simulation.postgres.EmbeddedServer;

/** A durable PostgreSQL of its own with the hub's tables, seen as a hub sees it. It is gone when it is closed. */
final class LogDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final TemporaryFolder folder = TemporaryFolder.create("hub-bench-log-");
    private final EmbeddedServer server = EmbeddedServer.launch();
    private final byte[] masterKey = new byte[32];
    private final DatabaseSettings settings;
    private HikariDataSource pool;

    LogDatabase() {
        try {
            new SecureRandom().nextBytes(masterKey);
            this.settings = new DatabaseSettings(
                    server.createDatabase("hub", EmbeddedServer.SUPERUSER),
                    EmbeddedServer.SUPERUSER,
                    server.superuserPassword(),
                    CONNECTIONS);
            this.pool = HubDatabases.openHub(settings);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The log, opened by a hub that writes. */
    ExchangeLog writer(Clock clock) {
        return ExchangeLog.open(() -> HubDatabases.connectLog(settings), keys(), seals(), clock);
    }

    LogSearch search() {
        LogKeys keys = keys();
        return new LogSearch(pool, () -> keys);
    }

    /** What {@code ./hub log verify} finds. */
    VerificationResult verify() throws SQLException, IOException {
        return LogVerification.verify(pool, keys(), seals(), null, null, verified -> {});
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    /** The file that each seal was also written to. */
    Path seals() {
        return folder.path().resolve("seals.jsonl");
    }

    LogKeys keys() {
        return LogKeys.open(jdbc(), masterKey, Clock.systemUTC());
    }

    /** Ends the server and starts it again: what it held in memory is gone, what the machine holds of its files is not. */
    void restart() {
        pool.close();
        server.stop();
        server.start();
        pool = HubDatabases.openHub(settings);
    }

    /** Refreshes what the planner knows, as the server does by itself after a while. */
    void analyze() {
        // Not over a hub's connection, which waits for an answer only so long.
        try (Connection connection = server.connect("hub");
                Statement statement = connection.createStatement()) {
            statement.execute("analyze exchange_record");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        server.close();
        folder.close();
    }
}
