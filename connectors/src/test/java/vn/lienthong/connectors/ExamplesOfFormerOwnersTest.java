package vn.lienthong.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of operations that another connector answers by now, in a hub from before their succession. */
@Tag("own-hub")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesOfFormerOwnersTest {
    private static final Path CONNECTORS = Path.of(".");

    private RunningHub hub;

    @BeforeAll
    void start() {
        if (!former().isEmpty()) {
            hub = RunningHub.startWith(home ->
                    former().forEach(connector -> withoutSuccessors(home.resolve("connectors/" + connector.id()))));
        }
    }

    @AfterAll
    void end() {
        if (hub != null) {
            hub.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFaceIsAsTheExampleSays() {
        assertThat(TestedConnectors.areAll() && former().isEmpty())
                .as("no operation of any connector has a former owner")
                .isFalse();
        return former().stream()
                .flatMap(connector -> Examples.of(connector.path()).stream()
                        .filter(example -> connector.isSucceededIn(example.operation()))
                        .map(example -> DynamicTest.dynamicTest(
                                connector.id() + "." + example.operation() + ": " + example.name(),
                                () -> new ExampleRun(hub, connector).check(example))));
    }

    private static List<ConnectorFolder> former() {
        return TestedConnectors.of(CONNECTORS).stream()
                .filter(connector -> Examples.of(connector.path()).stream()
                        .anyMatch(example -> connector.isSucceededIn(example.operation())))
                .toList();
    }

    private static void withoutSuccessors(Path folder) {
        Path file = folder.resolve("connector.yaml");
        try {
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^    (validTo|successor):.*\\R", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
