package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a hub has served can be shown again, whatever became of the folder. */
@ExtendWith(RunningHubExtension.class)
class ConnectorRevisionsCommandTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final RunningHub hub;

    @TempDir
    private Path folder;

    ConnectorRevisionsCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void theRevisionThatARecordNamesIsShownAfterItsFolderHasChanged() throws Exception {
        HubAnswer before = ask();
        String served = revisionOf(before);
        Path readme = hub.connectors().resolve("evn/README.md");
        String text = Files.readString(readme);
        Files.writeString(readme, text + "More.\n");
        try {
            await().atMost(SOON).until(() -> !revisionOf(ask()).equals(served));

            Ended shown = run("connector", "show", "evn", "--revision", served, "--out", folder.resolve("out") + "");

            assertThat(shown.exitCode()).as(shown.errors()).isZero();
            assertThat(shown.output())
                    .startsWith("evn@" + served.replace("-", ""))
                    .contains("schema/find-customer");
            assertThat(folder.resolve("out/README.md")).hasContent(text);
            assertThat(folder.resolve("out/mapping/customer-status.codes.csv"))
                    .hasSameBinaryContentAs(hub.connectors().resolve("evn/mapping/customer-status.codes.csv"));
        } finally {
            Files.writeString(readme, text);
        }
        await().atMost(SOON).until(() -> revisionOf(ask()).equals(served));
        JsonNode revisions = json("connector", "revisions", "evn", "--json");
        assertThat(revisions.size()).isGreaterThanOrEqualTo(2);
        assertThat(revisions.path(0).path("revision").asText()).startsWith(served.replace("-", ""));
        assertThat(revisions.path(0).path("nodes").path(0).asText()).isEqualTo("node-1");
    }

    @Test
    void withoutARevisionItIsTheOneThatWasBegunLast() throws Exception {
        JsonNode shown = json("connector", "show", "justice", "--json");

        assertThat(shown.path("descriptor").asText())
                .isEqualTo(Files.readString(hub.connectors().resolve("justice/connector.yaml")));
        assertThat(shown.path("revision").path("revision").asText()).hasSize(64);
    }

    @Test
    void anInstanceHasTheRevisionsOfItsFolder() throws Exception {
        assertThat(json("connector", "revisions", "province-ha-noi", "--json")
                        .path(0)
                        .path("connector")
                        .asText())
                .isEqualTo("province");
    }

    @Test
    void whatNoHubHasServedEndsWith1AndWhatIsNoRevisionIsUsedWrongly() throws Exception {
        assertThat(run("connector", "revisions", "gas").exitCode()).isEqualTo(1);
        assertThat(run("connector", "show", "evn", "--revision", "0000000000").exitCode())
                .isEqualTo(1);
        assertThat(run("connector", "show", "evn", "--revision", "newest").exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsNotShown() throws Exception {
        hub.hubDatabase().execute("alter table kept_folder disable trigger all");
        try {
            String hash = hub.hubDatabase()
                    .queryForObject("select revision from served_revision where connector = 'tax'", String.class);
            byte[] archive = hub.hubDatabase()
                    .queryForObject("select archive from kept_folder where hash = ?", byte[].class, hash);
            String another = "update kept_folder set archive = ? where hash = ?";
            hub.hubDatabase().update(another, new byte[] {1, 2, 3}, hash);
            Ended ended = run("connector", "show", "tax");
            hub.hubDatabase().update(another, archive, hash);

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.errors()).contains("somebody has changed it there").doesNotContain("Exception");
        } finally {
            hub.hubDatabase().execute("alter table kept_folder enable trigger all");
        }
    }

    private HubAnswer ask() {
        return hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
    }

    /** As the log has it. */
    private String revisionOf(HubAnswer answer) {
        return hub.log().of(answer.exchangeId()).get("revision").toString();
    }

    private JsonNode json(String... arguments) throws IOException, InterruptedException {
        Ended ended = run(arguments);
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return new ObjectMapper().readTree(ended.output());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", EmbeddedServer.SUPERUSER);
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        return new HubProgram(folder).run(environment, arguments);
    }
}
