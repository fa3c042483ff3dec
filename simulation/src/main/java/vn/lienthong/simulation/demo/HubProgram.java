package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The hub as a program that can be started with a command.
 *
 * @param java the Java executable
 * @param jar the hub's jar
 * @param home the working folder
 * @param environment its settings, complete
 * @param log the file to which it writes what it has to say
 */
record HubProgram(Path java, Path jar, Path home, Map<String, String> environment, Path log) {

    private static final int TAIL = 40;

    /** Starts {@code run}, {@code agreement issue-key …} or whatever else; only the log is taken care of. */
    ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                // What is looked at for minutes is better ready early than fast in the end: on two cores the second
                // compiler would take a third of the start.
                "-XX:TieredStopAtLevel=1",
                // The web server's folders go with the demo's.
                "-Djava.io.tmpdir=" + log.toAbsolutePath().getParent(),
                "-jar",
                jar.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        // Whatever hub is configured in the surroundings of the demo is another one.
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(environment);
        return builder.redirectError(Redirect.appendTo(log.toFile()));
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
        return "HubProgram[%s]".formatted(jar.getFileName());
    }
}
