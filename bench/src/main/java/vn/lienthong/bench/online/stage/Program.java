package vn.lienthong.bench.online.stage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import vn.lienthong.bench.online.CannotMeasureException;

/** A child process that listens on a port of loopback. */
final class Program implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);
    private static final int TRIAL_MILLIS = 200;

    private final String name;
    private final Process process;
    private final Path log;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** @param log where it writes what it has to say */
    static Program start(String name, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Program(name, process, log);
        } catch (IOException e) {
            throw new CannotMeasureException(name + " cannot be started: " + e.getMessage());
        }
    }

    /** Returns when it listens. */
    void awaitPort(int port) throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new CannotMeasureException(name + " does not start:\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(TRIAL_MILLIS);
        }
    }

    long id() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean listens(int port) {
        try (Socket trial = new Socket()) {
            trial.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TRIAL_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(its log cannot be read)";
        }
    }
}
