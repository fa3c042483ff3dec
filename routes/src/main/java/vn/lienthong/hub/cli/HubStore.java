package vn.lienthong.hub.cli;

import java.time.Clock;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings;
import vn.lienthong.hub.agreement.AccessKeys;
import vn.lienthong.hub.agreement.SignInAccounts;
import vn.lienthong.hub.connector.pause.Pauses;
import vn.lienthong.hub.context.MasterKey;
import vn.lienthong.hub.exchangelog.KeptBodies;
import vn.lienthong.hub.exchangelog.LogConnections;
import vn.lienthong.hub.exchangelog.LogKeys;
import vn.lienthong.hub.exchangelog.RecordedCommand;
import vn.lienthong.hub.exchangelog.redelivery.Redeliveries;
import vn.lienthong.hub.exchangelog.search.LogSearch;
import vn.lienthong.hub.exchangelog.search.LogStatistics;

/** The hub's own database, opened by a command. */
record HubStore(HikariDataSource database, MasterKey masterKey, StartEnvironment environment) implements AutoCloseable {

    /** @throws CannotRunException if the database or the master key is missing */
    static HubStore open() {
        // Libraries would log to standard output, which belongs to the command's own output.
        LoggingSystem.get(HubStore.class.getClassLoader()).beforeInitialize();
        StartEnvironment environment = new StartEnvironment();
        Preflight.checkDatabaseAndKey(environment);
        HubSettings settings = environment.settings();
        return new HubStore(
                HubDatabases.openHub(settings.database()),
                MasterKey.of(settings.masterKey(), settings.masterKeyFile()),
                environment);
    }

    AccessKeys keys() {
        return new AccessKeys(jdbc(), masterKey.bytes(), Clock.systemUTC());
    }

    SignInAccounts accounts() {
        return new SignInAccounts(jdbc(), masterKey.bytes(), Clock.systemUTC());
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    /** @throws CannotRunException if they were made under another master key */
    LogKeys logKeys() {
        try {
            return LogKeys.open(jdbc(), masterKey.bytes(), Clock.systemUTC());
        } catch (IllegalStateException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    HubSettings settings() {
        return environment.settings();
    }

    LogConnections logConnections() {
        return () -> HubDatabases.connectLog(settings().database());
    }

    /** Whose access key or account it is or was; null if nobody's. */
    String agencyOf(UUID credential) {
        return jdbc()
                .queryForList(
                        "select agency from access_key where key_id = ? union all"
                                + " select agency from sign_in_account where account_id = ?",
                        String.class,
                        credential,
                        credential)
                .stream()
                .findFirst()
                .orElse(null);
    }

    KeptBodies bodies() {
        return new KeptBodies(jdbc(), masterKey.bytes(), Clock.systemUTC());
    }

    /** @throws CannotRunException if the log cannot be written, so that nothing may be looked at */
    RecordedCommand recordedCommand() {
        try {
            return RecordedCommand.open(
                    jdbc(), logConnections(), logKeys(), environment.logSettings(), Clock.systemUTC());
        } catch (IllegalStateException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    Pauses pauses() {
        return new Pauses(jdbc());
    }

    Redeliveries redeliveries() {
        return new Redeliveries(jdbc(), logSearch(), bodies());
    }

    LogSearch logSearch() {
        return new LogSearch(database, this::logKeys);
    }

    LogStatistics logStatistics() {
        return new LogStatistics(database, this::logKeys);
    }

    int rotateLogKeys() {
        return LogKeys.rotate(jdbc(), masterKey.bytes(), Clock.systemUTC());
    }

    @Override
    public void close() {
        database.close();
    }
}
