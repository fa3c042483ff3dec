package vn.lienthong.hub.exchangelog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that says nothing for longer than the connections of its pool wait: here a second, in a hub ten. */
class SlowDatabaseTest {
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static EmbeddedServer server;

    @TempDir
    private static Path folder;

    private TestLog log;
    private HikariDataSource impatient;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @BeforeEach
    void recordSomething() {
        log = new TestLog(server, folder).open();
        log.record(3);
        log.end();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(log.url());
        config.setUsername(EmbeddedServer.SUPERUSER);
        config.setPassword(server.superuserPassword());
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("socketTimeout", "1");
        config.addDataSourceProperty("options", "-c statement_timeout=1000");
        impatient = new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        impatient.close();
        log.close();
    }

    /** What reads the records waits for somebody who holds their table. */
    private <T> T whileRecordsCannotBeRead(Callable<T> reading) throws Exception {
        try (Connection holder = log.connect();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table exchange_record in access exclusive mode");
            CompletableFuture.runAsync(
                    () -> {
                        try {
                            holder.rollback();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    CompletableFuture.delayedExecutor(SILENCE.toMillis(), TimeUnit.MILLISECONDS));
            return reading.call();
        }
    }

    @Test
    void nothingElseWaitsForASilentDatabaseLongerThanTenSeconds() throws SQLException {
        try (Connection connection = log.dataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(10_000);
        }
    }

    @Test
    void aVerificationWaitsForItsFirstRecords() throws Exception {
        VerificationResult result = whileRecordsCannotBeRead(
                () -> LogVerification.verify(impatient, log.keys(), null, null, null, records -> {}));

        assertThat(result.findings()).isEmpty();
        assertThat(result.records()).isEqualTo(3);
    }

    @Test
    void anExportWaitsForItsFirstRecords() throws Exception {
        long records = whileRecordsCannotBeRead(() -> LogExport.write(
                impatient, folder.resolve("slow.export"), null, null, Clock.systemUTC(), written -> {}));

        assertThat(records).isEqualTo(3);
    }

    @Test
    void whatReadsForLongLeavesTheConnectionAsItWas() throws Exception {
        LogVerification.verify(impatient, log.keys(), null, null, null, records -> {});

        try (Connection connection = impatient.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(1_000);
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
