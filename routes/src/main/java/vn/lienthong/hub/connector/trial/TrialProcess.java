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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The process in which mappings are tried, as the one that started it sees it: a file goes in, a line comes out. */
final class TrialProcess implements AutoCloseable {
    /** Of the heap, in MB: an example takes a small part of it. */
    static final int MEMORY = 128;

    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    /** A machine that is busy with other things must not condemn a mapping, and nobody must wait for ever. */
    private static final int LONGER_AT_MOST = 6;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** Without them Java can open no file whose name is not ASCII, and on Windows not start. All others may be secrets. */
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final Process process;
    private final BufferedWriter files;
    private final BufferedReader answers;
    private final long began = System.nanoTime();
    private volatile boolean isOverdue;
    private Duration took = Duration.ZERO;

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
     * @param limit of the time of processors, after which the process is killed; no more than six times as long may pass
     * @return what is wrong with a mapping, in a sentence; null for nothing
     */
    String failureOf(Path file, Duration limit) {
        Duration before = processorTime();
        String answer = null;
        try {
            files.write(file.toAbsolutePath() + "\n");
            files.flush();
            answer = answer(limit);
        } catch (IOException e) {
            // It has ended, which is told below.
        }
        if (answer != null) {
            took = processorTime().minus(before);
            return answer.equals(TriedMappings.ENDS) ? null : answer;
        }
        close();
        took = isOverdue ? limit : Duration.ZERO;
        return isOverdue
                ? "has not ended after " + MappingTrial.TIME_LIMIT.toSeconds() + " seconds with the examples."
                : "takes more than " + MEMORY + " MB with the examples.";
    }

    /** What processors have spent on the last mapping; all that it was allowed if it was killed for it. */
    Duration took() {
        return took;
    }

    /** Where the system does not say it, what has passed. */
    private Duration processorTime() {
        return process.info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime() - began));
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
        Thread watch = new Thread(() -> endAfter(limit), "mapping-trial-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            return answers.readLine();
        } finally {
            watch.interrupt();
        }
    }

    private void endAfter(Duration limit) {
        Duration enough = processorTime().plus(limit);
        long end = System.nanoTime() + limit.multipliedBy(LONGER_AT_MOST).toNanos();
        try {
            while (processorTime().compareTo(enough) < 0 && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
            isOverdue = true;
            // Not Process::destroyForcibly, which closes what is read just now.
            process.toHandle().destroyForcibly();
        } catch (InterruptedException e) {
            // It has answered.
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
