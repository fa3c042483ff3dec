package vn.lienthong.hub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.machine.Ports;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A hub of its own, whose folder of EVN has two mistakes. The agreement of the tests names EVN's operation. */
@ExtendWith(RunningHubExtension.class)
class StartWithABrokenConnectorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningHub hub;
    private final int port = Ports.free();

    @TempDir
    private Path folder;

    StartWithABrokenConnectorTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void copyAHomeAndBreakAConnector() throws IOException {
        Path home = hub.connectors().getParent();
        for (String part : new String[] {"config", "connectors"}) {
            FileSystemUtils.copyRecursively(home.resolve(part), folder.resolve(part));
        }
        Path descriptor = folder.resolve("connectors/evn/connector.yaml");
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replace("transport: rest", "transport: rset")
                        .replace("keepBody: digest", "keepBdy: digest"));
    }

    @Test
    void aBrokenFolderKeepsTheHubFromStartingAndTheReportEndsWithTheNextStep() throws Exception {
        HubProgram.Ended ended = new HubProgram(folder).run(environment(), "run");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors())
                .contains("evn/connector.yaml: line 10: there is no transport 'rset'. Did you mean 'rest'?")
                .contains("evn/connector.yaml: line 24: there is no key 'keepBdy'. Did you mean 'keepBody'?")
                .endsWith("""
                        or start it without these connectors:
                          HUB_CONNECTORS_LEAVE_OUT=evn ./hub run
                        which is the setting hub.connectors.leave-out.
                        """)
                .doesNotContain("Exception");
    }

    @Test
    void withoutTheBrokenFolderTheHubStartsAndACallToItIsToldThatThereIsNoSuchOperation() throws Exception {
        Map<String, String> environment = environment();
        environment.put("HUB_CONNECTORS_LEAVE_OUT", "evn");
        HubProgram program = new HubProgram(folder);
        Process running = program.start(environment, "run");
        try {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(ask("evn", "find-customer", "{\"customerCode\": \"PE01000012345\"}"))
                                    .contains("HUB-404-OPERATION"));
            assertThat(ask("population", "lookup", "{\"personalNumber\": \"1\"}"))
                    .contains("ILL_FORMED");
            assertThat(program.output()).contains("The connector evn is left out");
        } finally {
            running.destroy();
            running.waitFor();
        }
    }

    private String ask(String connector, String operation, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/" + connector + "/v1/" + operation))
                .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                .header("Hub-Purpose", RunningHub.TESTING)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        for (String database : new String[] {"hub", "population"}) {
            String prefix = database.equals("hub") ? "HUB_DATABASE" : "HUB_POPULATION";
            environment.put(prefix + "_URL", hub.database().url(database));
            environment.put(prefix + "_USER", EmbeddedServer.SUPERUSER);
            environment.put(prefix + "_PASSWORD", hub.database().superuserPassword());
        }
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        environment.put("HUB_PORT", Integer.toString(port));
        // The hub of the other tests runs on the same database.
        environment.put("HUB_LOG_NODE", "node-of-this-test");
        environment.put("HUB_LOG_SEAL_FILE", folder.resolve("seals.jsonl").toString());
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        hub.connectorSettings()
                .forEach((name, value) -> environment.put(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return environment;
    }
}
