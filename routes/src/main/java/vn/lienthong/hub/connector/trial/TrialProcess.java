package vn.lienthong.hub.connector.trial;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The process in which mappings are tried, as the one that started it sees it: a file goes in, a line comes out. */
final class TrialProcess implements AutoCloseable {
    /** Of the heap, in MB: an example takes a small part of it. */
    static final int MEMORY = 128;

    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    /** Without them Java can open no file whose name is not ASCII, and on Windows not start. All others may be secrets. */
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final Process process;
    private final BufferedWriter files;
    private final BufferedReader answers;

    private TrialProcess(Process process) {
        this.process = process;
        this.files = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @throws IOException if it cannot be started */
    static TrialProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                classPath(),
                TriedMappings.class.getName());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        TrialProcess started = new TrialProcess(builder.start());
        if (!TriedMappings.READY.equals(started.answer(START_LIMIT))) {
            started.close();
            throw new IOException("no process for it could be started");
        }
        return started;
    }

    /** The same as here, also from another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * @param limit after which the process is killed
     * @return what is wrong with a mapping, in a sentence; null for nothing
     */
    String failureOf(Path file, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        String answer = null;
        try {
            files.write(file.toAbsolutePath() + "\n");
            files.flush();
            answer = answer(limit);
        } catch (IOException e) {
            // It has ended, which is told below.
        }
        if (answer != null) {
            return answer.equals(TriedMappings.ENDS) ? null : answer;
        }
        close();
        boolean isOver = System.nanoTime() > end;
        return isOver
                ? "has not ended after " + MappingTrial.TIME_LIMIT.toSeconds() + " seconds with the examples."
                : "takes more than " + MEMORY + " MB with the examples.";
    }

    /** As the system calls it. */
    long id() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Null if the process has ended, be it because the time was over. */
    private String answer(Duration limit) throws IOException {
        // Not Process::destroyForcibly, which closes what is read just now.
        CompletableFuture<Boolean> end = CompletableFuture.supplyAsync(
                process.toHandle()::destroyForcibly,
                CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS));
        try {
            return answers.readLine();
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
