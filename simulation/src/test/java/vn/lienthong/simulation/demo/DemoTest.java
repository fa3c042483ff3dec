package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.simulation.population.PopulationDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The demo around a stand-in for the hub: what is shown is that the demo does its own part. */
class DemoTest {

    private static final List<String> ANSWERS = List.of(
            "FULL_MATCH",
            "FULL_MATCH",
            "DEVIATION",
            "DECEASED",
            "NOT_FOUND",
            "ILL_FORMED",
            "SUPERSEDED_ID",
            "AMBIGUOUS",
            "FULL_MATCH",
            "DEVIATION",
            "FULL_MATCH",
            "FOUND",
            "FOUND",
            "FOUND",
            "NOT_FOUND",
            "FOUND",
            "FOUND",
            "HUB-502-PROVIDER",
            "FOUND",
            "FOUND",
            "FOUND",
            "NOT_FOUND",
            "FOUND",
            "NOT_FOUND",
            "HUB-403-PURPOSE",
            "HUB-403-FIELD",
            "HUB-403-OPERATION",
            "FULL_MATCH",
            "DEVIATION",
            "FOUND",
            "FULL_MATCH",
            "FULL_MATCH",
            "FOUND",
            // Of the ministries
            "FOUND",
            "FOUND",
            "FOUND",
            "FOUND",
            "FOUND",
            "NOT_FOUND",
            "FOUND",
            "FOUND",
            "FOUND",
            "FOUND",
            "FOUND",
            "FOUND",
            "NOT_FOUND",
            "FOUND",
            "FOUND",
            // Of any to any
            "FOUND",
            "FOUND",
            "FOUND");

    @TempDir
    private Path folder;

    private HomeOnDisk home;
    private final Properties answers = new Properties();
    private final StringWriter output = new StringWriter();
    private int port;

    @BeforeEach
    void prepareHome() throws Exception {
        home = HomeOnDisk.in(folder);
        port = HomeOnDisk.freePort();
        for (int i = 0; i < ANSWERS.size(); i++) {
            answers.setProperty("demo-%02d".formatted(i + 1), ANSWERS.get(i));
            answers.setProperty("row-%02d".formatted(i + 1), ANSWERS.get(i));
            answers.setProperty("soap-%02d".formatted(i + 1), ANSWERS.get(i));
        }
        answers.setProperty("wire-01", "FOUND");
        answers.setProperty("wire-02", "NOT_FOUND");
        answers.setProperty("wire-03", "DEVIATION");
    }

    @Test
    void rightAnswersAreShownAndNothingIsLeftBehind() throws Exception {
        assertThat(run(false)).isTrue();
        assertThat(output.toString())
                .containsPattern(
                        "evn +population.verify +rest +-> sql +FULL_MATCH +\\d+\\.\\d +exchange-1 +as it is written")
                .containsPattern("evn +population.verify +soap 1.2 -> sql +ILL_FORMED")
                .containsPattern("evn +population.verify +soap 1.1 -> sql +HUB-403-PURPOSE")
                .containsPattern(
                        "social-insurance +population.lookup +wire +-> sql +FOUND +\\d+\\.\\d +exchange-\\d+ +no marks")
                .containsPattern("evn +population.verify +file +-> sql +DECEASED +1\\.5 +exchange-\\d+ +deceased")
                .containsPattern("evn +population.verify +soap 1.2 -> sql +FULL_MATCH .* as a consumer")
                .containsPattern(
                        "social-insurance +agribank.find-account-holder +soap 1.1 -> sql +FOUND .* SOAP asks REST")
                .containsPattern("government-office +justice.find-birth-registration +file +-> .* a file asks SOAP")
                .contains("76 of 76 exchanges were answered as expected");
        assertNothingIsLeft();
    }

    @Test
    void aWrongAnswerFailsTheDemoAndIsPointedAt() throws Exception {
        answers.setProperty("demo-04", "FULL_MATCH");
        assertThat(run(false)).isFalse();
        assertThat(output.toString()).contains("<-- expected DECEASED").contains("75 of 76");
    }

    @Test
    void aProgramGetsOneDocument() throws Exception {
        assertThat(run(true)).isTrue();
        JsonNode report = new ObjectMapper().readTree(output.toString());
        assertThat(report.path("holds").asBoolean()).isTrue();
        assertThat(report.path("exchanges")).hasSize(76);
        assertThat(report.at("/addresses/calls/population.verify").asText())
                .contains("Hub-Key: key-of-evn")
                .contains("http://127.0.0.1:" + port + "/api/population/v1/verify");
        assertThat(report.at("/addresses/calls/population.lookup in the wire format")
                        .asText())
                .startsWith("URL=http://127.0.0.1:" + port
                        + "/dancu/v1 NAME=somebody SECRET=a secret TIME=$(date +%s); curl -i $URL");
        assertThat(report.at("/addresses/keys/viettel").asText()).isEqualTo("key-of-viettel");
    }

    @Test
    void aHubThatDiesIsReportedWithTheEndOfItsLogAndNothingIsLeftBehind() throws IOException {
        answers.setProperty("die", "a broken setting");
        assertThatThrownBy(() -> run(false))
                .isInstanceOf(DemoFailedException.class)
                .hasMessageContaining("exit code 7")
                .hasMessageContaining("dying of a broken setting");
        assertNothingIsLeft();
    }

    @Test
    void aPortThatIsTakenIsNamedWithItsOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(port)) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> run(false))
                    .isInstanceOf(DemoFailedException.class)
                    .hasMessageContaining("Port %d is taken", port)
                    .hasMessageContaining("--port");
        }
    }

    private boolean run(boolean json) throws Exception {
        try (var writer = Files.newBufferedWriter(folder.resolve("answers.properties"))) {
            answers.store(writer, null);
        }
        DemoOptions options = new DemoOptions(
                true,
                json,
                1_000,
                PopulationDatabase.DEFAULT_SEED,
                port,
                HomeOnDisk.freePort(),
                null,
                home.folder(),
                home.jar(),
                HomeOnDisk.java());
        return new Demo(options, new PrintWriter(output, true)).run();
    }

    /** The stand-in wrote down who it was and what it was given. */
    private void assertNothingIsLeft() throws IOException {
        List<String> seen = Files.readAllLines(folder.resolve("surroundings.txt"));
        assertThat(ProcessHandle.of(Long.parseLong(seen.get(0))).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(Path.of(seen.get(1)).getParent()).doesNotExist();
        assertThatThrownBy(() -> DriverManager.getConnection(seen.get(2), "hub_owner", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("refused");
    }
}
