package vn.lienthong.hub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.machine.Ports;
import vn.lienthong.simulation.postgres.EmbeddedServer;

/** One more hub on the database of another, which goes by what is published there. */
final class HubOnPublications {
    private final RunningHub other;
    private final Path home;
    private final String node;
    private final int port = Ports.free();
    private Process process;

    /** @param home has the queries to the population database and nothing else */
    HubOnPublications(RunningHub other, Path home, String node) throws IOException {
        this.other = other;
        this.home = Files.createDirectories(home);
        this.node = node;
        FileSystemUtils.copyRecursively(
                other.connectors().resolveSibling("config/population"), home.resolve("config/population"));
    }

    Path home() {
        return home;
    }

    void start() throws IOException {
        process = new HubProgram(home).start(environment(), "run");
    }

    String statusOfACustomer() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/evn/v1/find-customer"))
                .header("Hub-Key", other.keyOf(RunningHub.TESTER))
                .header("Hub-Purpose", RunningHub.TESTING)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"customerCode\": \"PE01000012345\"}"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(body).path("status").asText();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        for (String database : new String[] {"hub", "population"}) {
            String prefix = database.equals("hub") ? "HUB_DATABASE" : "HUB_POPULATION";
            environment.put(prefix + "_URL", other.database().url(database));
            environment.put(prefix + "_USER", EmbeddedServer.SUPERUSER);
            environment.put(prefix + "_PASSWORD", other.database().superuserPassword());
        }
        environment.put("HUB_HOME", home.toString());
        environment.put("HUB_PUBLICATION_FROM", "database");
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        environment.put("HUB_PORT", Integer.toString(port));
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        environment.put("HUB_LOG_NODE", "publications-" + node);
        environment.put("HUB_LOG_SEAL_FILE", home.resolve("seals.jsonl").toString());
        other.connectorSettings()
                .forEach((name, value) -> environment.put(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return environment;
    }

    void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
