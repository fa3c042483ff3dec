package vn.lienthong.simulation.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import vn.lienthong.simulation.machine.Ports;

/**
 * The server process over one data folder, from one start to the next stop.
 *
 * <p>No shutdown hook is registered: hooks run side by side, so the database would go while those who
 * use it still write. Whoever owns the server closes it, in his order; {@link OrphanGuard} does it for
 * a process that died before it could.
 */
final class Postmaster {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final Path data;

    private Postmaster(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Starts over the given folder, which is initialised when it is empty. Port 0 takes a free one. */
    static Postmaster start(Path data, Path log, int port, String password) throws IOException {
        if (!Ports.isFree(port)) {
            throw new IOException("Port %d is taken by another process".formatted(port));
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(BinaryCache.folder().toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setConnectConfig("password", password)
                    // The library switches durability off with the option -F; a later -c wins over it.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    // A socket file would be a second way in, and lie outside the data folder.
                    .setServerConfig("unix_socket_directories", "")
                    // The same order and the same upper case on every machine, whatever its locale.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
            return new Postmaster(server, data);
        } catch (IOException | RuntimeException e) {
            process(data).ifPresent(ProcessHandle::destroyForcibly);
            throw e;
        }
    }

    int port() {
        return server.getPort();
    }

    /** Ends open sessions, writes a checkpoint, and returns when the process is gone. */
    void stop() throws IOException {
        Optional<ProcessHandle> process = process(data);
        server.close();
        process.ifPresent(Postmaster::awaitEnd);
    }

    /** Kills the server and all its sessions at once: no checkpoint, nothing flushed, no good-bye. */
    void kill() throws IOException {
        process(data).ifPresent(process -> {
            // The sessions first: one that outlives the server would keep the next one from starting.
            List<ProcessHandle> sessions = process.descendants().toList();
            process.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(process);
            sessions.forEach(Postmaster::awaitEnd);
        });
        // The library still holds its own lock on the folder.
        server.close();
    }

    /** The library waits five seconds and then forgets the server; a checkpoint can take longer. */
    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** The first line of this file is the process id, see the PostgreSQL manual on postmaster.pid. */
    private static Optional<ProcessHandle> process(Path data) {
        try {
            String id = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(id.strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notRunning) {
            return Optional.empty();
        }
    }
}
