package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The examples that lie beside a connector. */
public final class Examples {

    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("description", "request", "sent", "received", "asked", "response", "verdict", "fault"));

    private static final String ENDING = ".yaml";

    private Examples() {}

    /**
     * Reads all examples of a connector, in the order of operations and cases.
     *
     * @param connectorFolder the folder with {@code connector.yaml}; without {@code examples/} it has none
     * @throws BrokenExampleException when a file cannot be read, is not YAML, or has a key that no example has
     */
    public static List<Example> of(Path connectorFolder) {
        Path examples = connectorFolder.resolve("examples");
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        return children(examples).stream()
                .filter(Files::isDirectory)
                .flatMap(operation -> children(operation).stream())
                .filter(file -> file.toString().endsWith(ENDING))
                .map(Examples::read)
                .toList();
    }

    /**
     * One example by its name.
     *
     * @param operation the operation's short name, {@code find-customer}
     * @param name the case, {@code found}
     * @throws BrokenExampleException when it is not there or broken
     */
    public static Example of(Path connectorFolder, String operation, String name) {
        return read(connectorFolder.resolve("examples").resolve(operation).resolve(name + ENDING));
    }

    private static Example read(Path file) {
        JsonNode root = Yaml.read(file);
        for (Iterator<String> keys = root.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!KEYS.contains(key)) {
                throw new BrokenExampleException(file, key, "is not a key of an example; these are: " + KEYS);
            }
        }
        if (root.has("sent") && !root.has("received")) {
            throw new BrokenExampleException(file, "received", "is missing: what is sent gets an answer");
        }
        String fileName = file.getFileName().toString();
        return new Example(
                file,
                file.getParent().getFileName().toString(),
                fileName.substring(0, fileName.length() - ENDING.length()),
                root.path("request"),
                root.path("sent"),
                root.path("received"),
                asked(file, root.path("asked")),
                root.path("response"),
                root.path("fault"),
                root.path("verdict").textValue(),
                root.path("description").textValue());
    }

    private static List<String> asked(Path file, JsonNode cases) {
        List<String> asked = new ArrayList<>();
        for (JsonNode one : cases) {
            if (!one.isTextual() || one.textValue().split("/").length != 2) {
                throw new BrokenExampleException(file, "asked", "is a list of <operation>/<case>");
            }
            asked.add(one.textValue());
        }
        return List.copyOf(asked);
    }

    /** The cases that happen at the system in one where its operation asks others. */
    public static List<Example> askedBy(Path connectorFolder, Example example) {
        return example.asked().stream()
                .map(one -> one.split("/"))
                .map(names -> of(connectorFolder, names[0], names[1]))
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new BrokenExampleException(folder, "cannot be listed: " + e.getMessage(), e);
        }
    }
}
