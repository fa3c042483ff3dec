package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.LogSettings.KeepSettings;
import vn.lienthong.hub.exchangelog.chain.SignedText;
import vn.lienthong.simulation.postgres.EmbeddedServer;

/** An exchange log of its own in a database of its own, without a hub around it. */
final class TestLog implements AutoCloseable {
    static final byte[] MASTER_KEY = "synthetic master key, 32 bytes at least".getBytes(StandardCharsets.UTF_8);
    /** Small, so that few records have several seals. */
    static final int SEAL_AFTER = 100;

    static final KeepSettings KEEP = new KeepSettings(Duration.ofDays(60), Duration.ofDays(3650), Duration.ofDays(30));

    /** A third of what a hub waits: PostgreSQL notices at once that a process of this machine is gone. */
    private static final Duration FOR_THE_NAME = Duration.ofSeconds(5);

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final UUID CREDENTIAL = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final EmbeddedServer server;
    private final DatabaseSettings database;
    private HikariDataSource pool;
    private final Path seals;
    private final JumpingClock clock = new JumpingClock();
    private String timeStampUrl = "";
    private ExchangeLog log;

    /** @param folder for the file of seals */
    TestLog(EmbeddedServer server, Path folder) {
        this.server = server;
        String name = "log_" + DATABASES.incrementAndGet();
        server.createDatabase(name, EmbeddedServer.SUPERUSER);
        this.database = new DatabaseSettings(server.url(name), EmbeddedServer.SUPERUSER, server.superuserPassword(), 4);
        this.pool = HubDatabases.openHub(database);
        this.seals = folder.resolve(name + ".jsonl");
    }

    private TestLog(TestLog other, DatabaseSettings database) {
        this.server = other.server;
        this.database = database;
        this.pool = HubDatabases.openHub(database);
        this.seals = other.seals;
    }

    /** Another hub on the same database. */
    TestLog again() {
        return new TestLog(this, database);
    }

    /** Who stamps seals with the time, from the next start on. */
    TestLog stampedBy(String url) {
        timeStampUrl = url;
        return this;
    }

    /** What the hub's clock shows from now on. */
    TestLog at(String time) {
        clock.jumpTo(Instant.parse(time));
        return this;
    }

    /** A copy of the database as it is now, with the same file of seals: what is there after a restore. */
    TestLog copy() {
        pool.close();
        String copied = "log_" + DATABASES.incrementAndGet();
        try (Connection owner = server.connect(EmbeddedServer.SUPERUSER);
                Statement statement = owner.createStatement()) {
            statement.execute("create database %s template %s".formatted(copied, name()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        pool = HubDatabases.openHub(database);
        return new TestLog(
                this,
                new DatabaseSettings(server.url(copied), EmbeddedServer.SUPERUSER, server.superuserPassword(), 4));
    }

    private String name() {
        return database.url().replaceFirst(".*/", "");
    }

    TestLog open() {
        return open("node-1");
    }

    TestLog open(String node) {
        log = open(node, Duration.ofMinutes(10));
        return this;
    }

    private ExchangeLog open(String node, Duration sealEvery) {
        LogSettings settings = new LogSettings(
                node,
                50,
                Duration.ofSeconds(2),
                10_000,
                sealEvery,
                SEAL_AFTER,
                seals.toString(),
                Duration.ofDays(90),
                KEEP,
                timeStampUrl,
                Duration.ofSeconds(2));
        return ExchangeLog.open(this::connect, keys(), new SealFile(seals), settings, clock, FOR_THE_NAME);
    }

    Connection connect() throws SQLException {
        return HubDatabases.connectLog(database);
    }

    LogKeys keys() {
        return LogKeys.open(jdbc(), MASTER_KEY, Clock.systemUTC());
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    String url() {
        return database.url();
    }

    DataSource dataSource() {
        return pool;
    }

    LogUpkeep upkeep() {
        return new LogUpkeep(pool, keys(), seals, Clock.systemUTC());
    }

    ExchangeLog log() {
        return log;
    }

    List<SignedText> sealsInFile() {
        try {
            return new SealFile(seals).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path seals() {
        return seals;
    }

    /** Ends the log as a hub ends, with everything sealed. */
    void end() {
        log.close();
        log = null;
    }

    /** Ends the log as a hub that is killed: its connection goes, and nothing is sealed. */
    void kill() {
        jdbc().execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'lienthong-hub-log' and datname = current_database()");
        log = null;
    }

    void record(int exchanges) {
        for (int number = 1; number <= exchanges; number++) {
            log.record(number % 3 == 0 ? answeredBySuccessor("officer-" + number) : attempt("officer-" + number));
        }
    }

    static ExchangeRecord attempt(String officer) {
        DataExchange asked = asked(officer);
        return record(asked.withOutcome(new Outcome.Answered(Verdict.FOUND, JsonNodeFactory.instance.objectNode())));
    }

    private static ExchangeRecord answeredBySuccessor(String officer) {
        return record(asked(officer)
                .withCall(new ProviderCall(
                        Protocol.SOAP,
                        2_000_000,
                        new OperationKey(
                                new OperationName("public-security", "find-driving-licence"), "3f9a".repeat(16))))
                .withOutcome(new Outcome.Answered(Verdict.FOUND, JsonNodeFactory.instance.objectNode())));
    }

    static ExchangeRecord intent(String officer) {
        return record(asked(officer).asChange());
    }

    static ExchangeRecord outcomeOf(ExchangeRecord intent) {
        return record(intent.exchange()
                .withOutcome(new Outcome.Answered(Verdict.FULL_MATCH, JsonNodeFactory.instance.objectNode())));
    }

    private static ExchangeRecord record(DataExchange exchange) {
        return new ExchangeRecord(
                exchange,
                exchange.arrival().receivedAt(),
                1_500_000,
                List.of("verdict", "fullName"),
                "answer".getBytes(StandardCharsets.UTF_8),
                1);
    }

    private static DataExchange asked(String officer) {
        return DataExchange.of(new Arrival(
                        Generators.timeBasedEpochRandomGenerator().generate().toString(),
                        Clock.systemUTC().instant(),
                        0,
                        Duration.ofSeconds(3),
                        Protocol.REST,
                        new OperationName("population", "lookup"),
                        "v1",
                        new Credential.None(),
                        new Claims("testing", officer, "request-" + officer, null),
                        "request".getBytes(StandardCharsets.UTF_8),
                        null))
                .withCaller(new Caller("evn", CREDENTIAL))
                .withSubjects(List.of(Subject.personalNumber("001090000001"), Subject.personalNumber("001090000002")));
    }

    /** As somebody who owns the database: nothing stops them. */
    void tamper(String... statements) {
        try (Connection owner = server.connect(name());
                Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                if (statement.executeUpdate(sql) == 0 && !sql.matches("(drop|create) .*")) {
                    throw new AssertionError("nothing was changed by: " + sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the file of seals. */
    VerificationResult verify() {
        return verify(seals);
    }

    VerificationResult verify(Path sealFile) {
        return verify(sealFile, null, null);
    }

    VerificationResult verify(Path sealFile, Instant from, Instant to) {
        try {
            return LogVerification.verify(pool, keys(), sealFile, from, to, records -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
        pool.close();
    }
}
