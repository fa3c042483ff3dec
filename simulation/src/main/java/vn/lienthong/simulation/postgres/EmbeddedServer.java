package vn.lienthong.simulation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import vn.lienthong.simulation.machine.TemporaryFolder;

/**
 * A real PostgreSQL of our own: on localhost, in a temporary data folder, with {@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} on, and asking every account for its password.
 *
 * <p>{@link #stop()} and {@link #start()} take it away and bring it back, on the same port and with the
 * same data. {@link #close()} ends it for good; closing twice is harmless. It registers no shutdown hook:
 * the owner closes it after those who use it. Should this Java process die before, the server and its
 * folder go by themselves (not on Windows).
 *
 * <p>All methods throw {@link ServerFailedException} when the server cannot do what is asked. They may be
 * called from any thread.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The account that owns the server. */
    public static final String SUPERUSER = "postgres";

    private final TemporaryFolder folder = TemporaryFolder.create("hub-postgres-");
    private final String password = AccessRules.randomPassword();
    private OrphanGuard guard;
    private Postmaster running;
    private int port;

    private EmbeddedServer(int port) {
        this.port = port;
    }

    /** Starts a server on a free port; it is ready when this returns, after about a second. */
    public static EmbeddedServer launch() {
        return launch(0);
    }

    /** Starts a server on the given port of localhost, 0 for a free one. */
    public static EmbeddedServer launch(int port) {
        EmbeddedServer server = new EmbeddedServer(port);
        try {
            Files.createDirectory(server.data());
            server.guard = OrphanGuard.over(server.folder.path());
            server.start();
            try (Connection superuser = server.connect(SUPERUSER)) {
                AccessRules.askForPasswords(superuser, server.data(), server.password);
            }
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw new ServerFailedException("The embedded PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    /** Starts again what {@link #stop()} stopped. Does nothing when it is running. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            running = Postmaster.start(data(), log(), port, password);
            port = running.port();
            try (Connection superuser = connect(SUPERUSER)) {
                Durability.require(superuser);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw new ServerFailedException(
                    "%s%nThe server's log:%n%s".formatted(e.getMessage(), ServerLog.text(log())), e);
        }
    }

    /** Ends all sessions and the server process, and keeps the data. Does nothing when it is not running. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (IOException e) {
            throw new ServerFailedException("The embedded PostgreSQL does not stop: " + e.getMessage(), e);
        } finally {
            running = null;
        }
    }

    /** Kills the server process and all sessions, as a failing machine would, and keeps the data. {@link #start()} recovers. */
    public synchronized void kill() {
        if (running == null) {
            return;
        }
        try {
            running.kill();
        } catch (IOException e) {
            throw new ServerFailedException("The embedded PostgreSQL cannot be killed: " + e.getMessage(), e);
        } finally {
            running = null;
        }
    }

    /** Ends the server and deletes its data. */
    @Override
    public synchronized void close() {
        try {
            stop();
        } finally {
            folder.close();
            if (guard != null) {
                guard.close();
            }
        }
    }

    /** The TCP port on localhost, the same after a restart. */
    public int port() {
        return port;
    }

    /** The JDBC address of a database, without account and password. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** The password of {@link #SUPERUSER}, made for this server. */
    public String superuserPassword() {
        return password;
    }

    /** Opens a connection of the superuser to a database. The caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** Creates an account that may sign in and nothing else. */
    public void createAccount(String account, String accountPassword) {
        new Administration(this).createAccount(account, accountPassword);
    }

    /**
     * Creates an empty database in UTF-8.
     *
     * @param owner an account that exists: {@link #SUPERUSER} or one made by {@link #createAccount}
     * @return its JDBC address
     */
    public String createDatabase(String database, String owner) {
        new Administration(this).createDatabase(database, owner);
        return url(database);
    }

    /** What the server has written so far: what it was asked, where it was told to log that. */
    public String logged() {
        return ServerLog.text(log());
    }

    private Path data() {
        return folder.path().resolve("data");
    }

    private Path log() {
        return folder.path().resolve("server.log");
    }
}
