package vn.lienthong.simulation.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends the server and deletes its folder when this Java process ends without closing it, even when it
 * was killed so hard that no hook runs: a shell waits for a word on a pipe that breaks when we die. It
 * costs one sleeping process. Where there is no POSIX shell (Windows) there is no guard.
 */
final class OrphanGuard implements AutoCloseable {

    private static final Path SHELL = Path.of("/bin/sh");

    /** Ctrl-C and a hang-up reach the whole group of processes: the guard has to outlive its master. */
    private static final String WAIT_AND_TIDY_UP = """
            trap '' INT TERM HUP
            read -r released && exit 0
            server=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
            if [ -n "$server" ]; then
              kill -INT "$server" 2>/dev/null
              waited=0
              while kill -0 "$server" 2>/dev/null && [ "$waited" -lt 20 ]; do
                sleep 1
                waited=$((waited + 1))
              done
              kill -KILL "$server" 2>/dev/null
            fi
            rm -rf "$1"
            """;

    private final Process shell;

    private OrphanGuard(Process shell) {
        this.shell = shell;
    }

    /** Watches over a folder in which {@code data} is the server's data folder. */
    static OrphanGuard over(Path folder) throws IOException {
        if (!Files.isExecutable(SHELL)) {
            return new OrphanGuard(null);
        }
        return new OrphanGuard(
                new ProcessBuilder(SHELL.toString(), "-c", WAIT_AND_TIDY_UP, "hub-postgres-guard", folder.toString())
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start());
    }

    /** Sends the guard home: the server was closed in the ordinary way. */
    @Override
    public void close() {
        if (shell == null) {
            return;
        }
        try (var pipe = shell.getOutputStream()) {
            pipe.write("released\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It is gone already, and so is what it watched.
            shell.destroyForcibly();
        }
    }
}
