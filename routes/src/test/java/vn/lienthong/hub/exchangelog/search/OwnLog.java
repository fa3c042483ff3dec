package vn.lienthong.hub.exchangelog.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.exchangelog.ExchangeLog;
import vn.lienthong.hub.exchangelog.LogKeys;
import vn.lienthong.hub.exchangelog.LogPartition;
import vn.lienthong.hub.exchangelog.LogUpkeep;
import vn.lienthong.hub.exchangelog.RetentionClass;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.postgres.EmbeddedServer;

/** An exchange log in a database of its own, written by a clock that the test sets. */
final class OwnLog implements AutoCloseable {
    private static final byte[] MASTER_KEY = "synthetic master key, 32 bytes at least".getBytes();

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final Path seals;
    private final SetClock clock = new SetClock();
    private ExchangeLog log;

    OwnLog(RunningHub hub) {
        String name = "own_log_" + UUID.randomUUID().toString().replace('-', '_');
        this.settings = new DatabaseSettings(
                hub.database().createDatabase(name, EmbeddedServer.SUPERUSER),
                EmbeddedServer.SUPERUSER,
                hub.database().superuserPassword(),
                2);
        this.pool = HubDatabases.openHub(settings);
        this.seals = hub.files().resolveSibling(name + ".jsonl");
        open();
    }

    private void open() {
        log = ExchangeLog.open(() -> HubDatabases.connectLog(settings), keys(), seals, clock);
    }

    private LogKeys keys() {
        return LogKeys.open(jdbc(), MASTER_KEY, clock);
    }

    /** What is recorded from now on is recorded at this time. */
    OwnLog at(String time) {
        clock.now = Instant.parse(time);
        return this;
    }

    /** Returns the id under which it is recorded. */
    String record(SomeExchange exchange) {
        return exchange.recordIn(log, clock.now);
    }

    /** The hub starts again with new keys. */
    void rotateKeys() {
        log.close();
        LogKeys.rotate(jdbc(), MASTER_KEY, clock);
        open();
    }

    /** As an operator does, by hand; the hub is started again so that all of it is sealed. */
    void removeWhatIsBefore(LocalDate day) {
        log.close();
        LogUpkeep upkeep = new LogUpkeep(pool, keys(), seals, clock);
        try {
            for (LogPartition partition : upkeep.partitionsBefore(day, EnumSet.allOf(RetentionClass.class))) {
                upkeep.remove(partition, "synthetic reason");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        open();
    }

    /** As somebody who owns the database. */
    void tamper(String sql) {
        jdbc().execute("begin; set local session_replication_role = replica; " + sql + "; commit");
    }

    LogSearch search() {
        return new LogSearch(pool, this::keys);
    }

    LogStatistics statistics() {
        return new LogStatistics(pool, this::keys);
    }

    LimitedQueries queries(Duration limit) {
        return new LimitedQueries(pool, limit);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    @Override
    public void close() {
        log.close();
        pool.close();
    }

    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
