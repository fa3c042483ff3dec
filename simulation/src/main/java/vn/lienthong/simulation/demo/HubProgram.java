package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The hub as a program that can be started with a command.
 *
 * @param java the Java executable
 * @param options how Java runs it: its own options, and what is to be run
 * @param home the working folder
 * @param environment its settings, complete
 * @param log the file to which it writes what it has to say
 */
public record HubProgram(Path java, List<String> options, Path home, Map<String, String> environment, Path log) {

    private static final int TAIL = 40;
    private static final int COMMAND_LIMIT_IN_SECONDS = 60;

    /**
     * A hub to be looked at for minutes, which is better ready early than fast in the end: on two cores the second compiler
     * would take a third of the start.
     *
     * @param jar the hub's jar
     */
    static HubProgram readyEarly(Path java, Path jar, Path home, Map<String, String> environment, Path log) {
        return new HubProgram(java, List.of("-XX:TieredStopAtLevel=1", "-jar", jar.toString()), home, environment, log);
    }

    /** Starts {@code run}, {@code agreement issue-key …} or whatever else; only the log is taken care of. */
    ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        // The web server's folders go with ours.
        command.add("-Djava.io.tmpdir=" + log.toAbsolutePath().getParent());
        command.addAll(options);
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        // Whatever hub is configured in the surroundings of the demo is another one.
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(environment);
        return builder.redirectError(Redirect.appendTo(log.toFile()));
    }

    /**
     * What a command that ends by itself prints.
     *
     * @throws DemoFailedException when it says no, or takes too long
     */
    JsonNode answer(String... words) {
        try {
            Process process = command(words).start();
            process.getOutputStream().close();
            CompletableFuture.delayedExecutor(COMMAND_LIMIT_IN_SECONDS, TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            byte[] answer;
            try (InputStream output = process.getInputStream()) {
                answer = output.readAllBytes();
            }
            if (process.waitFor() == 0) {
                return new ObjectMapper().readTree(answer);
            }
        } catch (IOException e) {
            // Falls through to what the log says.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DemoFailedException("The hub did not do as it was told (%s). The end of its log:%n%s"
                .formatted(String.join(" ", List.of(words).subList(0, 2)), tail()));
    }

    /** The last lines of the log. */
    String tail() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read: %s)".formatted(e.getMessage());
        }
    }

    /** Shows nothing of the environment, which is full of secrets. */
    @Override
    public String toString() {
        return "HubProgram[%s]".formatted(home.getFileName());
    }
}
