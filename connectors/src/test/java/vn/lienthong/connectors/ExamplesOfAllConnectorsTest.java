package vn.lienthong.connectors;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every example of every connector, through the real hub: what the consumer asks, what the hub sends to the simulated
 * provider, what that answers, and what the consumer gets. A new folder is found by itself.
 */
@ExtendWith(RunningHubExtension.class)
class ExamplesOfAllConnectorsTest {
    private final RunningHub hub;

    ExamplesOfAllConnectorsTest(RunningHub hub) {
        this.hub = hub;
    }

    @TestFactory
    Stream<DynamicContainer> everyFaceIsAsTheExampleSays() {
        return simulated().stream()
                .map(connector -> DynamicContainer.dynamicContainer(
                        connector.id(),
                        Examples.of(connector.path()).stream()
                                // Those are asked as before their succession in ExamplesOfFormerOwnersTest.
                                .filter(example -> !connector.isSucceededIn(example.operation()))
                                .map(example -> DynamicTest.dynamicTest(
                                        example.operation() + ": " + example.name(),
                                        () -> new ExampleRun(hub, connector).check(example)))));
    }

    @TestFactory
    Stream<DynamicContainer> everyFaceIsAsTheExampleSaysWhereTheSystemIsADatabase() {
        return databases().stream()
                .map(connector -> DynamicContainer.dynamicContainer(
                        connector.id(),
                        Examples.of(connector.path()).stream()
                                // Those are asked as before their succession in ExamplesOfFormerOwnersTest.
                                .filter(example -> !connector.isSucceededIn(example.operation()))
                                .map(example -> DynamicTest.dynamicTest(
                                        example.operation() + ": " + example.name(),
                                        () -> new ExampleRun(hub, connector).checkAtDatabase(example)))));
    }

    @TestFactory
    Stream<DynamicContainer> everyFaceIsAsTheExampleSaysWhereTheSystemAnswersInFiles() {
        return partners().stream()
                .map(connector -> DynamicContainer.dynamicContainer(
                        connector.id(),
                        Examples.of(connector.path()).stream()
                                // Those are asked as before their succession in ExamplesOfFormerOwnersTest.
                                .filter(example -> !connector.isSucceededIn(example.operation()))
                                .map(example -> DynamicTest.dynamicTest(
                                        example.operation() + ": " + example.name(),
                                        () -> new ExampleRun(hub, connector).checkInFiles(example)))));
    }

    @Test
    void everyOperationShowsAtLeastWhatIsFoundWhatIsNotAndAFault() {
        for (Path schema : requestSchemas()) {
            Path connector = schema.getParent().getParent();
            String operation = schema.getFileName().toString().replace(".request.json", "");
            List<Example> examples = Examples.of(connector).stream()
                    .filter(example -> example.operation().equals(operation))
                    .toList();

            String name = connector.getFileName() + "." + operation;
            for (String verdict : List.of("FOUND", "NOT_FOUND")) {
                assertThat(examples.stream()
                                .map(example ->
                                        example.response().path("verdict").asText()))
                        .as("%s has no example whose response has the verdict %s", name, verdict)
                        .contains(verdict);
            }
            assertThat(examples.stream().map(Example::fault).filter(fault -> !fault.isMissingNode()))
                    .as("%s has no example that ends with a fault", name)
                    .isNotEmpty();
        }
    }

    private List<ConnectorFolder> simulated() {
        return TestedConnectors.of(hub, ConnectorFolder::isSimulated);
    }

    private List<ConnectorFolder> databases() {
        return TestedConnectors.of(hub, ConnectorFolder::isDatabase);
    }

    private List<ConnectorFolder> partners() {
        return TestedConnectors.of(hub, ConnectorFolder::isFilePartner);
    }

    private List<Path> requestSchemas() {
        return Stream.of(simulated(), databases(), partners())
                .flatMap(List::stream)
                .flatMap(connector -> Stream.of(connector
                        .path()
                        .resolve("schema")
                        .toFile()
                        .listFiles((folder, name) -> name.endsWith(".request.json"))))
                .map(File::toPath)
                .toList();
    }
}
