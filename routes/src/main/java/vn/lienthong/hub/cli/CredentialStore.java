package vn.lienthong.hub.cli;

import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings;
import vn.lienthong.hub.agreement.AccessKeys;
import vn.lienthong.hub.agreement.SignInAccounts;
import vn.lienthong.hub.context.MasterKey;

/** The hub's database, opened by a command that issues or revokes something in it. */
record CredentialStore(HikariDataSource database, MasterKey masterKey) implements AutoCloseable {

    /** @throws CannotRunException if the database or the master key is missing */
    static CredentialStore open() {
        // Libraries would log to standard output, which belongs to the command's own output.
        LoggingSystem.get(CredentialStore.class.getClassLoader()).beforeInitialize();
        StartEnvironment environment = new StartEnvironment();
        Preflight.checkDatabaseAndKey(environment);
        HubSettings settings = environment.settings();
        return new CredentialStore(HubDatabases.openHub(settings.database()), MasterKey.parse(settings.masterKey()));
    }

    AccessKeys keys() {
        return new AccessKeys(new JdbcTemplate(database), masterKey.bytes(), Clock.systemUTC());
    }

    SignInAccounts accounts() {
        return new SignInAccounts(new JdbcTemplate(database), masterKey.bytes(), Clock.systemUTC());
    }

    @Override
    public void close() {
        database.close();
    }
}
