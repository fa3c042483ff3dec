package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a hub refuses is seen from wherever its database is reached. */
@ExtendWith(RunningHubExtension.class)
class HubReportsTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String REPORT = "select report::text from connector_report where node = 'node-1'";

    private final RunningHub hub;
    private final Map<String, String> environment = new TreeMap<>();

    @TempDir
    private Path folder;

    HubReportsTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void thereIsADatabase() {
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", EmbeddedServer.SUPERUSER);
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        environment.put("HUB_HOME", hub.connectors().getParent().toString());
    }

    @Test
    void theListSaysWhatEachHubServesAndWhyItRefusesAChange() throws Exception {
        Path descriptor = hub.connectors().resolve("justice/connector.yaml");
        String text = Files.readString(descriptor);
        Files.writeString(descriptor, text.replace("interface: v1", "interfaces: v1"));
        try {
            await().atMost(SOON).until(() -> report().contains("interfaces"));

            Ended ended = run("connector", "list");
            JsonNode node = node(run("connector", "list", "--json"));

            assertThat(ended.exitCode()).isZero();
            assertThat(ended.output())
                    .contains("node-1 runs:", "1 changes are refused.", "justice stays at", "no key 'interfaces'");
            JsonNode justice = connector(node, "justice");
            assertThat(justice.path("revision").asText()).hasSize(64);
            assertThat(justice.path("refusal").asText()).contains("no key 'interfaces'");
            assertThat(justice.path("refusedAt").asText()).startsWith("20");
            assertThat(connector(node, "evn").path("refusal").isNull()).isTrue();
        } finally {
            Files.writeString(descriptor, text);
        }
        await().atMost(SOON).until(() -> !report().contains("interfaces"));
    }

    @Test
    void withADatabaseThatIsAwayTheFoldersAreListedAllTheSame() throws Exception {
        environment.put("HUB_DATABASE_PASSWORD", "mistyped-secret");

        Ended ended = run("connector", "list");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).contains("evn").doesNotContain("node-1");
        assertThat(ended.errors()).contains("What hubs serve is not known").doesNotContain("mistyped-secret");
    }

    private String report() {
        return hub.hubDatabase().queryForObject(REPORT, String.class);
    }

    private static JsonNode node(Ended ended) throws IOException {
        JsonNode hubs = new ObjectMapper().readTree(ended.output()).path("hubs");
        return entry(hubs, "node", "node-1").path("connectors");
    }

    private static JsonNode connector(JsonNode connectors, String id) {
        return entry(connectors, "connector", id);
    }

    private static JsonNode entry(JsonNode list, String key, String value) {
        for (JsonNode entry : list) {
            if (entry.path(key).asText().equals(value)) {
                return entry;
            }
        }
        throw new AssertionError("there is no " + value + " in " + list);
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return new HubProgram(folder).run(environment, arguments);
    }
}
