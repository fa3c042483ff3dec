package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.connector.transport.HttpTransports;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** A former owner, {@code meters}, and who succeeded it, {@code gauges}: the same but for what a test changes. */
class SuccessorCheckTest {
    private static final Path GOOD = Path.of("src/test/resources/connectors/good/meters");
    private static final String FORMER = "meters/connector.yaml";
    private static final String NEXT = "gauges/connector.yaml";

    @TempDir
    private Path connectors;

    @BeforeEach
    void copyBoth() throws IOException {
        for (String connector : List.of("meters", "gauges")) {
            FileSystemUtils.copyRecursively(GOOD, connectors.resolve(connector));
        }
        change("gauges/README.md", "# meters", "# gauges");
        change(NEXT, "meters", "gauges");
        change(NEXT, "alias: meter", "alias: gauge");
        change(
                FORMER,
                "keepBody: digest",
                "keepBody: digest\n    validTo: 2025-02-28\n    successor: gauges.find-meter");
    }

    @Test
    void whoSpeaksTheSameFormCanAnswer() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void itMayAskForMoreThatNeedNotBeSaidAndAnswerMore() throws IOException {
        for (String face : List.of("request", "response")) {
            change(
                    "gauges/schema/find-meter." + face + ".json",
                    "\"properties\": {",
                    "\"properties\": {\n    \"remark\": {\"type\": \"string\"},");
        }
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gauges/schema/find-meter.request.json  | \"meterCode\"     | \"gaugeCode\"   | in the request, 'meterCode' is gone.",
                "gauges/schema/find-meter.response.json | \"status\"        | \"state\"       | in the response, 'status' is gone.",
                "gauges/connector.yaml  | keepBody: digest     | changes: true       | differs in 'verification' or 'changes'.",
                "gauges/connector.yaml  | keepBody: digest     | successor: a.b      | has a successor itself.",
                "meters/connector.yaml  | gauges.find-meter    | gauges.find-metre   | there is no operation 'gauges.find-metre'. Did you mean 'gauges.find-meter'?",
                "meters/connector.yaml  | gauges.find-meter    | gauges              | 'gauges' is no name of an operation.",
                "meters/connector.yaml  | validTo: 2025-02-28  | validFrom: 2020-01-01 | there is a successor and no validTo.",
                "meters/connector.yaml  | successor: gauges.find-meter | validFrom: 2025-03-01 | validTo is before validFrom.",
            })
    void whoCannotAnswerIsNoSuccessor(String file, String right, String wrong, String problem) throws IOException {
        change(file, right, wrong);

        assertThat(problems())
                .filteredOn(found -> found.rule() == LintRule.LIFE)
                .extracting(Problem::toString)
                .anySatisfy(found -> assertThat(found).contains("operation find-meter: ", problem));
    }

    @Test
    void nothingIsSaidOfASuccessorWhoseConnectorIsLeftOut() throws IOException {
        assertThat(SuccessorCheck.problemsOf(connectors, reader("gauges").operations()))
                .isEmpty();
        FileSystemUtils.deleteRecursively(connectors.resolve("gauges"));
        assertThat(SuccessorCheck.problemsOf(connectors, reader().operations())).hasSize(1);
    }

    private ConnectorReader reader(String... leaveOut) {
        var transports = HttpTransports.byName();
        ConnectorReader reader = new ConnectorReader(transports, new UnsetParameters(transports), new ObjectMapper());
        reader.problemsOf(new ServedFolders(connectors, List.of(leaveOut)));
        return reader;
    }

    private List<Problem> problems() {
        return new ConnectorLint(HttpTransports.byName().values(), new ObjectMapper()).problemsOf(connectors, null);
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(connectors.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(connectors.resolve(file), text.replace(before, after));
    }
}
