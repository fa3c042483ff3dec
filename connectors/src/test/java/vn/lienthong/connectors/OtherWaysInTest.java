package vn.lienthong.connectors;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever protocol the system speaks, every example has the same answer over canonical SOAP and as a row of a file as over
 * REST; where the system answers in files, it comes later over each of them.
 */
@ExtendWith(RunningHubExtension.class)
class OtherWaysInTest {
    private static final int FILES_AT_A_TIME = 8;

    private final RunningHub hub;

    OtherWaysInTest(RunningHub hub) {
        this.hub = hub;
    }

    @TestFactory
    Stream<DynamicContainer> everyExampleHasTheSameAnswerOverSoap() {
        return tested().map(connector -> DynamicContainer.dynamicContainer(
                connector.id(),
                examples(connector)
                        .map(example -> DynamicTest.dynamicTest(
                                example.operation() + ": " + example.name(),
                                () -> checkOverSoap(connector, example)))));
    }

    /** The files of all operations at the same time, because waiting for each takes long; each is a test of its own. */
    @TestFactory
    Stream<DynamicTest> everyExampleHasTheSameAnswerInARowOfAFile() {
        ExecutorService agencies = Executors.newFixedThreadPool(FILES_AT_A_TIME);
        List<AskedInAFile> asked = tested().flatMap(connector -> fitting(connector).entrySet().stream()
                        .map(operation -> new AskedInAFile(
                                connector.ids().get(0) + "." + operation.getKey(),
                                operation.getValue(),
                                CompletableFuture.supplyAsync(
                                        () -> inAFile(connector, operation.getKey(), operation.getValue()), agencies))))
                .toList();
        agencies.shutdown();
        return asked.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.operation() + ": " + one.examples().size() + " rows", one::check));
    }

    private Stream<ConnectorFolder> tested() {
        return TestedConnectors.of(
                hub, connector -> connector.isSimulated() || connector.isDatabase() || connector.isFilePartner())
                .stream();
    }

    /** Those that a successor answers are asked of the former owner in ExamplesOfFormerOwnersTest. */
    private static Stream<Example> examples(ConnectorFolder connector) {
        return Examples.of(connector.path()).stream().filter(example -> !connector.isSucceededIn(example.operation()));
    }

    private static Map<String, List<Example>> fitting(ConnectorFolder connector) {
        return examples(connector).filter(FileFace::fits).collect(Collectors.groupingBy(Example::operation));
    }

    private void checkOverSoap(ConnectorFolder connector, Example example) throws Exception {
        OperationName name = new OperationName(connector.ids().get(0), example.operation());
        Operation operation =
                hub.application().getBean(Catalogue.class).operation(name).orElseThrow();
        JsonNode answer = new SoapFace(hub, operation).ask((ObjectNode) example.request());
        // Read anew, because 800 is 800 whether a reader takes it for a whole number or a decimal one.
        assertThat(new ObjectMapper().readTree(answer.toString()))
                .as("%s over SOAP", example)
                .isEqualTo(example.fault().isMissingNode() ? example.response() : ExampleRun.code(example));
    }

    private Map<String, NamedCsvRecord> inAFile(ConnectorFolder connector, String operation, List<Example> examples) {
        try {
            return new FileFace(hub, connector.ids().get(0) + "." + operation).ask(examples);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The examples of an operation, each in a row of one file.
     *
     * @param results the result of each, by its name
     */
    private record AskedInAFile(
            String operation, List<Example> examples, CompletableFuture<Map<String, NamedCsvRecord>> results) {

        void check() {
            for (Example example : examples) {
                NamedCsvRecord row = results.join().get(example.name());
                assertThat(row).as("%s: a result in the file", example).isNotNull();
                assertThat(row.getField("faultCode"))
                        .as("%s in a file", example)
                        .isEqualTo(
                                example.fault().isMissingNode()
                                        ? ""
                                        : ExampleRun.code(example).asText());
                if (example.fault().isMissingNode()) {
                    assertThat(FileFace.told(row))
                            .as("%s in a file", example)
                            .containsExactlyInAnyOrderEntriesOf(FileFace.expected(example.response()));
                }
            }
        }
    }
}
