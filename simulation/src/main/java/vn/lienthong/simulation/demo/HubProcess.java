package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The running hub, a child of this process. */
public final class HubProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final HubProgram program;
    private final Process process;

    private HubProcess(HubProgram program, Process process) {
        this.program = program;
        this.process = process;
    }

    /** @throws DemoFailedException when it cannot be started */
    public static HubProcess start(HubProgram program) {
        try {
            Process process = program.command("run")
                    .redirectOutput(Redirect.appendTo(program.log().toFile()))
                    .start();
            process.getOutputStream().close();
            return new HubProcess(program, process);
        } catch (IOException e) {
            throw new DemoFailedException("The hub cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Returns when the hub says that it is ready.
     *
     * @throws DemoFailedException with the end of its log, when it ended before or took too long
     */
    public void awaitReady(HttpClient client, URI readiness) throws InterruptedException {
        awaitReady(client, readiness, START_LIMIT);
    }

    /** The same, within a limit of one's own. */
    public void awaitReady(HttpClient client, URI readiness, Duration limit) throws InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady(client, question)) {
            if (!process.isAlive()) {
                throw failed("The hub ended with exit code %d before it was ready".formatted(process.exitValue()));
            }
            if (System.nanoTime() > end) {
                throw failed("The hub was not ready within %d s".formatted(limit.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Returns when the hub has ended, which it does not do by itself. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    DemoFailedException failed(String what) {
        return new DemoFailedException("%s. The end of its log:%n%s".formatted(what, program.tail()));
    }

    /** Ends the hub; Ctrl-C may have reached it already, which does no harm. */
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

    /** The number of the process. */
    public long id() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static boolean isReady(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }
}
