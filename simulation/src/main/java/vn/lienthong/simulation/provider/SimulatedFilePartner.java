package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The system behind one connector over files, simulated: it takes request files out of {@code requests/} and puts answer
 * files into {@code answers/} of a folder, which the hub sees over SFTP where the connector says so, as the connector's examples say. What no example asks is never answered.
 */
public final class SimulatedFilePartner implements AutoCloseable {
    private static final int EVERY_MILLIS = 100;

    private final ConnectorFolder connector;
    private final Path folder;
    private final JsonNode layouts;
    private final List<Example> examples;
    private final SimulatedSftp server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulated-file-partner");
        thread.setDaemon(true);
        return thread;
    });

    private SimulatedFilePartner(ConnectorFolder connector, Path folder, SimulatedSftp server) {
        this.connector = connector;
        this.folder = folder;
        this.server = server;
        this.layouts =
                Yaml.read(connector.path().resolve("contract/layout.yaml")).path("operations");
        this.examples = Examples.of(connector.path());
    }

    /** A row that came, without its key. */
    private record Received(String operation, Map<String, String> row) {}

    /**
     * Starts.
     *
     * @param folder is made if it is not there
     * @throws BrokenExampleException when the connector or an example cannot be simulated
     */
    public static SimulatedFilePartner start(ConnectorFolder connector, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("requests"));
        Files.createDirectories(folder.resolve("answers"));
        SimulatedFilePartner partner = new SimulatedFilePartner(
                connector, folder, connector.isOverSftp() ? SimulatedSftp.start(folder) : null);
        if (connector.isByKey()) {
            partner.server.letNewKey(partner.keyFile());
        }
        partner.worker.scheduleWithFixedDelay(partner::work, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return partner;
    }

    /**
     * Where it is, by the names of the settings: {@code file:///…}, or {@code sftp://…} with the fingerprint of its key, and
     * with the file of a key that it lets in where the connector signs in with one.
     */
    public SortedMap<String, String> settings() {
        if (server == null) {
            return connector.addresses(folder.toUri().toString());
        }
        SortedMap<String, String> settings = connector.addresses(server.address());
        settings.put(connector.hostKey(), server.fingerprint());
        if (connector.isByKey()) {
            settings.put(connector.privateKey(), keyFile().toString());
        }
        return settings;
    }

    /** Beside the folder, and not in it: the server shows the folder. */
    private Path keyFile() {
        return folder.resolveSibling(connector.id() + ".key");
    }

    /** Its server over SFTP; null if it has none. */
    public SimulatedSftp server() {
        return server;
    }

    /** How many rows came that are what the example says is sent. */
    public int received(Example example) {
        Received expected =
                new Received(example.operation(), texts(example.sent().path("row")));
        return (int) received.stream().filter(expected::equals).count();
    }

    /** Forgets what came. */
    public void forget() {
        received.clear();
    }

    private void work() {
        try (Stream<Path> files = Files.list(folder.resolve("requests"))) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()) {
                answer(file);
            }
        } catch (IOException e) {
            // The folder is gone, and so is whoever would read what could be said here.
            worker.shutdown();
        }
    }

    private void answer(Path file) throws IOException {
        String name = file.getFileName().toString();
        String operation = operationOf(name);
        SimulatedRows requests = new SimulatedRows(layouts.path(operation).path("requests"));
        SimulatedRows answers = new SimulatedRows(layouts.path(operation).path("answers"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : requests.read(Files.readString(file, Charset.forName(requests.encoding())))) {
            String key = row.remove(requests.key());
            received.add(new Received(operation, row));
            for (Map<String, String> answer : answersTo(operation, row)) {
                answer.put(answers.key(), key);
                rows.add(answer);
            }
        }
        if (!rows.isEmpty()) {
            Path unfinished = folder.resolve("answers/." + name);
            Files.write(unfinished, answers.write(rows).getBytes(answers.encoding()));
            Files.move(unfinished, folder.resolve("answers/" + name), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(file);
    }

    private String operationOf(String name) {
        String found = "";
        for (var operation : layouts.properties()) {
            if (name.startsWith(operation.getKey() + "-") && operation.getKey().length() > found.length()) {
                found = operation.getKey();
            }
        }
        return found;
    }

    private List<Map<String, String>> answersTo(String operation, Map<String, String> row) {
        for (Example example : examples) {
            if (example.operation().equals(operation)
                    && example.isSent()
                    && texts(example.sent().path("row")).equals(row)) {
                List<Map<String, String>> rows = new ArrayList<>();
                example.received().path("rows").forEach(answer -> rows.add(texts(answer)));
                return rows;
            }
        }
        return List.of();
    }

    private static Map<String, String> texts(JsonNode row) {
        Map<String, String> texts = new TreeMap<>();
        row.properties()
                .forEach(cell -> texts.put(cell.getKey(), cell.getValue().asText()));
        return texts;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    /** Shows which system it is. */
    @Override
    public String toString() {
        return "SimulatedFilePartner[%s]".formatted(connector.id());
    }
}
