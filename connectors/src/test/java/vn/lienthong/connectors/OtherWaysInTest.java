package vn.lienthong.connectors;

import java.util.List;
import java.util.Map;
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

    @TestFactory
    Stream<DynamicContainer> everyExampleHasTheSameAnswerInARowOfAFile() {
        return tested().map(connector -> DynamicContainer.dynamicContainer(
                connector.id(),
                fitting(connector).entrySet().stream()
                        .map(operation -> DynamicTest.dynamicTest(
                                operation.getKey() + ": " + operation.getValue().size() + " rows",
                                () -> checkInAFile(connector, operation.getKey(), operation.getValue())))));
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

    private void checkInAFile(ConnectorFolder connector, String operation, List<Example> examples) throws Exception {
        Map<String, NamedCsvRecord> rows = new FileFace(hub, connector.ids().get(0) + "." + operation).ask(examples);
        for (Example example : examples) {
            NamedCsvRecord row = rows.get(example.name());
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
