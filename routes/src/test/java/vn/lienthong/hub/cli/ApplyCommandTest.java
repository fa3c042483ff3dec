package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.TesterAgreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is published holds for every hub on the database: here two, as processes of their own, without folders of their own. */
@ExtendWith(RunningHubExtension.class)
class ApplyCommandTest {
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration SOON = Duration.ofSeconds(20);
    /** As few as the agreement asks, and the one that changes: every command and every node reads them all. */
    private static final List<String> CONNECTORS = List.of("population", "government-office", "public-security", "evn");

    private static final String AGREEMENT = "config/agreements/justice.yaml";
    private static final String TABLE = "connectors/evn/mapping/customer-status.codes.csv";
    private static final String ACTIVE_IS_1 = "active,1\nsuspended,2";

    private final RunningHub hub;
    private final List<HubOnPublications> nodes = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path source;

    ApplyCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void copyWhatIsToBePublished() throws IOException {
        source = folder.resolve("source");
        Path home = hub.connectors().getParent();
        for (String connector : CONNECTORS) {
            FileSystemUtils.copyRecursively(
                    home.resolve("connectors").resolve(connector),
                    source.resolve("connectors").resolve(connector));
        }
        Files.createDirectories(source.resolve("config/agreements"));
        Files.copy(home.resolve(AGREEMENT), source.resolve(AGREEMENT));
        new TesterAgreement(source).write();
    }

    @AfterEach
    void endTheNodes() throws InterruptedException {
        for (HubOnPublications node : nodes) {
            node.close();
        }
    }

    @Test
    void whatIsPublishedIsTakenByAllNodesAndTakenBackByAll() throws Exception {
        Ended dry = apply("--dry-run");
        assertThat(dry.exitCode()).as(dry.errors() + dry.output()).isZero();
        assertThat(dry.output()).contains("added      connectors/evn", "added      config/agreements/tester.yaml");
        assertThat(apply("--list").output()).isEmpty();
        assertThat(apply("--undo").exitCode()).isEqualTo(2);

        assertThat(published(apply("--officer", "cb-017", "--json"))).isEqualTo(1);
        startTwoNodes();
        allAnswer("active", START);

        change(TABLE, ACTIVE_IS_1, "suspended,1\nactive,2");
        Ended changed = apply();
        assertThat(changed.output().trim()).isEqualTo("changed    connectors/evn");
        allAnswer("suspended", SOON);
        assertThat(apply().errors()).contains("Nothing is to be published.");

        schemasAreOnlyAddedTo();
        agreementsNameOnlyWhatThereIs();

        assertThat(apply("--undo").errors()).contains("Publication 3 holds.");
        allAnswer("active", SOON);
        assertThat(apply("--list").output()).contains("the same as 1", "by cb-017 for publication");
        assertThat(apply("--to", "2").errors()).contains("Publication 4 holds.");
        allAnswer("suspended", SOON);
        assertThat(hub.hubDatabase()
                        .queryForObject(
                                "select count(*) from exchange_record where operation = 'hub.apply' and kind = 'OUTCOME'"
                                        + " and length(request_id) = 64",
                                Integer.class))
                .isEqualTo(4);
        whatSomebodyChangesInTheFolderOfANodeIsMended();
    }

    private void schemasAreOnlyAddedTo() throws Exception {
        String schema = "connectors/evn/schema/find-customer.response.json";
        String before = Files.readString(source.resolve(schema));
        change(schema, "\"fullName\"", "\"wholeName\"");
        Ended refused = apply();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("'fullName' is gone, which was published otherwise.");
        assertThat(refused.errors()).contains("nothing is published");
        Files.writeString(source.resolve(schema), before);
    }

    private void agreementsNameOnlyWhatThereIs() throws Exception {
        Path agreement = source.resolve(AGREEMENT);
        String before = Files.readString(agreement);
        Files.writeString(agreement, before.replaceFirst("operation: \\S+", "operation: evn.find-custmer"));
        Ended refused = apply("--json");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("there is no operation 'evn.find-custmer'");
        assertThat(run("agreement", "check", source.toString()).exitCode()).isEqualTo(1);
        Files.writeString(agreement, before);
        assertThat(run("agreement", "check", source.toString()).exitCode()).isZero();
    }

    private void whatSomebodyChangesInTheFolderOfANodeIsMended() throws IOException {
        Path table = nodes.get(0).home().resolve("published").resolve(TABLE);
        String published = Files.readString(table);
        Files.writeString(table, published + "unpublished,9\n");
        await().atMost(SOON).untilAsserted(() -> assertThat(table).hasContent(published));
    }

    @Test
    void aHubThatGoesByPublicationsNeedsAFolderForThemAlone() throws Exception {
        HubOnPublications node = new HubOnPublications(hub, folder.resolve("mistaken"), "mistaken");
        Map<String, String> environment = node.environment();
        environment.put("HUB_PUBLICATION_FOLDER", ".");

        Ended ended = new HubProgram(node.home()).run(environment, "run");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("hub.publication.folder is the hub's own folder");
    }

    private void startTwoNodes() throws IOException {
        for (String name : List.of("one", "two")) {
            HubOnPublications node = new HubOnPublications(hub, folder.resolve(name), name);
            nodes.add(node);
            node.start();
        }
    }

    private void allAnswer(String status, Duration patience) {
        for (HubOnPublications node : nodes) {
            await().atMost(patience)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(node.statusOfACustomer()).isEqualTo(status));
        }
    }

    private static int published(Ended ended) throws IOException {
        assertThat(ended.exitCode()).as(ended.errors() + ended.output()).isZero();
        JsonNode document = new ObjectMapper().readTree(ended.output());
        assertThat(document.path("ok").asBoolean()).isTrue();
        return document.path("publication").asInt();
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(source.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(source.resolve(file), text.replace(before, after));
    }

    private Ended apply(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("apply"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HubOnPublications(hub, source, "command").environment();
        return new HubProgram(folder).run(environment, arguments);
    }
}
