package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A connector over files appears, changes and goes while the hub runs, like any other. */
@ExtendWith(RunningHubExtension.class)
class LiveFileConnectorTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final RunningHub hub;
    private final LiveConnectors live;
    private final Path guild;
    private final Path tester;
    private String agreement;

    @TempDir
    private Path exchanged;

    LiveFileConnectorTest(RunningHub hub) {
        this.hub = hub;
        this.live = hub.application().getBean(LiveConnectors.class);
        this.guild = hub.connectors().resolve("guild");
        this.tester = hub.connectors().resolveSibling("config/agreements/tester.yaml");
    }

    @BeforeEach
    void aFolderAppears(@TempDir Path prepared) throws IOException {
        agreement = Files.readString(tester);
        System.setProperty("guild.base-url", exchanged.toUri().toString());
        FileSystemUtils.copyRecursively(hub.connectors().resolve("unions"), prepared);
        replace(prepared.resolve("connector.yaml"), "unions", "guild");
        replace(prepared.resolve("connector.yaml"), "alias: union-", "alias: guild-");
        replace(prepared.resolve("README.md"), "# unions", "# guild");
        Files.deleteIfExists(prepared.resolve("asks.yaml"));
        FileSystemUtils.copyRecursively(prepared, guild);
        await().atMost(SOON).until(() -> live.revisions().containsKey("guild"));
        letTheTesterAsk();
    }

    private void letTheTesterAsk() throws IOException {
        JsonNode written = new YAMLMapper().readTree(agreement);
        ArrayNode grants = (ArrayNode) written.path("grants");
        for (JsonNode grant : List.copyOf(grants.findParents("operation"))) {
            if (grant.path("operation").asText().equals("unions.find-member")) {
                grants.add(((ObjectNode) grant.deepCopy()).put("operation", "guild.find-member"));
            }
        }
        new YAMLMapper().writeValue(tester.toFile(), written);
    }

    @AfterEach
    void theFolderGoes() throws IOException {
        Files.writeString(tester, agreement);
        FileSystemUtils.deleteRecursively(guild);
        await().atMost(SOON).until(() -> !live.revisions().containsKey("guild"));
        System.clearProperty("guild.base-url");
    }

    @Test
    void itsFilesAreWrittenAndReadAsTheFolderSaysByThenAndNothingOfItIsLeft() throws IOException {
        String first = promised("001190000101");
        assertThat(request()).startsWith("ma_yc;so_dinh_danh;ho_ten\n").contains(";001190000101;");

        replace(
                guild.resolve("contract/layout.yaml"),
                "{name: so_dinh_danh}, {name: ho_ten}]",
                "{name: ho_ten}, {name: so_dinh_danh}]");
        String revision = Revision.of(guild);
        await().atMost(SOON).until(() -> revision.equals(live.revisions().get("guild")));
        promised("001190000102");
        String written = request();
        assertThat(written).startsWith("ma_yc;ho_ten;so_dinh_danh\n").endsWith(";001190000102\n");

        answerNothingFound(keyOf(first));
        await().atMost(SOON).until(() -> fetched(first).outcome(), "NOT_FOUND"::equals);

        theFolderGoes();
        assertThat(hub.camel().getRoute("guild.requests")).isNull();
        assertThat(hub.camel().getRoute("guild.answers")).isNull();
    }

    private String promised(String number) {
        HubAnswer receipt = await().atMost(SOON)
                .until(
                        () -> hub.ask(RunningHub.TESTER, "guild.find-member")
                                .purpose(RunningHub.TESTING)
                                .with("personalNumber", number)
                                .with("fullName", "Đỗ Thành Công")
                                .send(),
                        // The agreement is looked at as the folder is, now and then.
                        answer -> !answer.outcome().equals("HUB-403-OPERATION"));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return receipt.exchangeId();
    }

    private HubAnswer fetched(String exchange) {
        return hub.request("/api/exchanges/" + exchange)
                .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                .get();
    }

    /** Takes the one file of requests that is there, as its provider would. */
    private String request() throws IOException {
        Path folder = exchanged.resolve("requests");
        List<Path> files = await().atMost(SOON).until(() -> whole(folder), found -> !found.isEmpty());
        assertThat(files).hasSize(1);
        String content = Files.readString(files.get(0));
        Files.delete(files.get(0));
        return content;
    }

    private static List<Path> whole(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private String keyOf(String exchange) {
        return hub.hubDatabase()
                .queryForObject(
                        "select request_key from deferred_exchange where exchange_id = ?::uuid",
                        String.class,
                        exchange);
    }

    private void answerNothingFound(String key) throws IOException {
        String rows =
                "ma_yc;kq;so_dinh_danh;so_the;ho_ten;ma_cdcs;ten_cdcs;ngay_gia_nhap;tinh_trang\n" + key + ";0;;;;;;;\n";
        Path answers = Files.createDirectories(exchanged.resolve("answers"));
        Files.write(answers.resolve(".find-member-1.csv"), rows.getBytes(StandardCharsets.UTF_8));
        Files.move(answers.resolve(".find-member-1.csv"), answers.resolve("find-member-1.csv"));
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
