package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hub's command line as a process of its own.
 *
 * @param folder in which it is started
 */
public record HubProgram(Path folder) {
    private static final long LIMIT_SECONDS = 60;

    /** What a command printed and how it ended. */
    public record Ended(int exitCode, String output, String errors) {}

    /** A command that ends by itself. */
    Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), output(), Files.readString(errors(), StandardCharsets.UTF_8));
    }

    /** What the next commands read on standard input. */
    void writeInput(String text) throws IOException {
        Files.writeString(input(), text, StandardCharsets.UTF_8);
    }

    /** A command that goes on until it is ended. */
    public Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HubCommand.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("output.txt").toFile())
                .redirectError(errors().toFile());
        if (Files.exists(input())) {
            builder.redirectInput(input().toFile());
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What it has printed so far. */
    public String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"), StandardCharsets.UTF_8);
    }

    private Path input() {
        return folder.resolve("input.txt");
    }

    private Path errors() {
        return folder.resolve("errors.txt");
    }
}
