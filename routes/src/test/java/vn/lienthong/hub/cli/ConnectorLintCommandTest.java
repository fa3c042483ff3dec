package vn.lienthong.hub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.cli.HubProgram.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hub connector lint}, as a process without a database or a setting. */
class ConnectorLintCommandTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GOOD = PROJECT.resolve("routes/src/test/resources/connectors/good/meters");

    @TempDir
    private Path folder;

    private Ended run(String... arguments) throws Exception {
        return new HubProgram(folder).run(Map.of("HUB_HOME", folder.toString()), arguments);
    }

    @Test
    void nothingIsWrongWithTheConnectorsOfThisProject() throws Exception {
        Ended ended = new HubProgram(folder).run(Map.of("HUB_HOME", PROJECT.toString()), "connector", "lint");

        assertThat(ended.output()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.errors()).contains("connectors: nothing is wrong.");
    }

    @Test
    void aMistakeIsSaidWithFileLineAndRuleAndEndsWith1() throws Exception {
        copy("meters");
        breakIt();

        Ended ended = run("connector", "lint");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .startsWith(
                        "connectors/meters/connector.yaml:5: HUB-L008: has no known kind. Did you mean 'enterprise'?");
    }

    @Test
    void theSameInJsonIsOneDocumentOnStandardOutput() throws Exception {
        copy("meters");
        breakIt();

        JsonNode document = new ObjectMapper()
                .readTree(run("connector", "lint", "meters", "--json").output());

        assertThat(document.path("ok").asBoolean(true)).isFalse();
        JsonNode problem = document.path("problems").path(0);
        assertThat(problem.path("rule").asText()).isEqualTo("HUB-L008");
        assertThat(problem.path("line").asInt()).isEqualTo(5);
        assertThat(problem.path("file").asText()).isEqualTo("connectors/meters/connector.yaml");
    }

    @Test
    void ofOneConnectorOnlyItsOwnMistakesAreSaid() throws Exception {
        copy("meters");
        breakIt();
        Files.createDirectories(folder.resolve("connectors/gas/schema"));

        Ended ended = run("connector", "lint", "gas");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains("connectors/gas/connector.yaml: HUB-L005")
                .doesNotContain("HUB-L008");
    }

    @Test
    void aConnectorThatIsNotThereIsUsedWrongly() throws Exception {
        copy("meters");

        Ended ended = run("connector", "lint", "metres");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).contains("There is no connector 'metres'. Did you mean 'meters'?");
    }

    @Test
    void withoutAFolderOfConnectorsItCannotRun() throws Exception {
        assertThat(run("connector", "lint").exitCode()).isEqualTo(3);
    }

    @Test
    void theListHasEveryConnectorAlsoABrokenOne() throws Exception {
        copy("meters");
        breakIt();
        Files.createDirectories(folder.resolve("connectors/gas/schema"));

        Ended ended = run("connector", "list", "--json");

        assertThat(ended.exitCode()).isZero();
        JsonNode connectors = new ObjectMapper().readTree(ended.output()).path("connectors");
        assertThat(connectors.findValuesAsText("id")).containsExactly("gas", "meters");
        assertThat(connectors.findValuesAsText("problems")).containsExactly("1", "1");
        assertThat(connectors.path(1).path("operations").path(0).asText()).isEqualTo("find-meter");
        assertThat(connectors.path(1).path("revision").asText()).hasSize(64);
    }

    private void copy(String id) throws Exception {
        FileSystemUtils.copyRecursively(GOOD, folder.resolve("connectors").resolve(id));
    }

    private void breakIt() throws Exception {
        Path file = folder.resolve("connectors/meters/connector.yaml");
        String text = Files.readString(file).replace("# A connector with", "\n# A connector with");
        Files.writeString(file, text.replace("kind: enterprise", "kind: enterprize"));
    }
}
