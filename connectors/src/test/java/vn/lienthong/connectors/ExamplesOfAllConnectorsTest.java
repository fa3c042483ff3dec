package vn.lienthong.connectors;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.SimulatedFilePartner;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
                                .map(example -> DynamicTest.dynamicTest(
                                        example.operation() + ": " + example.name(),
                                        () -> check(connector, example)))));
    }

    @TestFactory
    Stream<DynamicContainer> everyFaceIsAsTheExampleSaysWhereTheSystemIsADatabase() {
        return databases().stream()
                .map(connector -> DynamicContainer.dynamicContainer(
                        connector.id(),
                        Examples.of(connector.path()).stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.operation() + ": " + example.name(),
                                        () -> checkAtDatabase(connector, example)))));
    }

    @TestFactory
    Stream<DynamicContainer> everyFaceIsAsTheExampleSaysWhereTheSystemAnswersInFiles() {
        return partners().stream()
                .map(connector -> DynamicContainer.dynamicContainer(
                        connector.id(),
                        Examples.of(connector.path()).stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.operation() + ": " + example.name(),
                                        () -> checkInFiles(connector, example)))));
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
        return ConnectorFolder.allBelow(hub.connectors()).stream()
                .filter(ConnectorFolder::isSimulated)
                .toList();
    }

    private List<ConnectorFolder> databases() {
        return ConnectorFolder.allBelow(hub.connectors()).stream()
                .filter(ConnectorFolder::isDatabase)
                .toList();
    }

    private List<ConnectorFolder> partners() {
        return ConnectorFolder.allBelow(hub.connectors()).stream()
                .filter(ConnectorFolder::isFilePartner)
                .toList();
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

    private void check(ConnectorFolder connector, Example example) {
        SimulatedProvider provider = hub.provider(connector.ids().get(0));
        provider.resetRequests();

        HubAnswer answer = answer(connector, example);

        String file = file(connector, example);
        assertThat(provider.requests())
                .as("%s: requests at the provider. The hub answered %s", file, answer.text())
                .hasSize(example.isSent() ? 1 : 0);
        if (example.isSent()) {
            assertThat(provider.received(example))
                    .as(
                            "%s: what the hub sent is what the example says%n%s",
                            file, provider.difference(example).replace("%", "%%"))
                    .isEqualTo(1);
        }
        checkAnswer(answer, example, file);
    }

    private void checkAtDatabase(ConnectorFolder connector, Example example) {
        ReceivedQueries queries = ReceivedQueries.from(hub.database());

        HubAnswer answer = answer(connector, example);

        String file = file(connector, example);
        assertThat(queries.parameters())
                .as("%s: parameters at the database. The hub answered %s", file, answer.text())
                .isEqualTo(ReceivedQueries.expected(connector, example));
        checkAnswer(answer, example, file);
    }

    private void checkInFiles(ConnectorFolder connector, Example example) {
        SimulatedFilePartner partner = hub.partner(connector.ids().get(0));
        partner.forget();

        HubAnswer answer = answer(connector, example);

        String file = file(connector, example);
        assertThat(answer.status()).as("%s: the answer at once", file).isEqualTo(example.isSent() ? 202 : 200);
        if (example.isSent()) {
            answer = fetched(answer.json().path("exchangeId").asText());
            assertThat(partner.received(example))
                    .as("%s: the row that the hub sent", file)
                    .isEqualTo(1);
        }
        checkAnswer(answer, example, file);
    }

    /** What the caller gets as soon as there is something. */
    private HubAnswer fetched(String exchangeId) {
        HubRequest fetch = hub.request("/api/exchanges/" + exchangeId).header("Hub-Key", hub.keyOf(RunningHub.TESTER));
        return await().atMost(20, TimeUnit.SECONDS).until(fetch::get, answer -> answer.status() != 202);
    }

    private HubAnswer answer(ConnectorFolder connector, Example example) {
        return hub.ask(RunningHub.TESTER, connector.ids().get(0) + "." + example.operation())
                .purpose(RunningHub.TESTING)
                .with((ObjectNode) example.request())
                .send();
    }

    private static String file(ConnectorFolder connector, Example example) {
        return "connectors/" + connector.id() + "/examples/" + example.operation() + "/" + example.name() + ".yaml";
    }

    private static void checkAnswer(HubAnswer answer, Example example, String file) {
        if (example.fault().isMissingNode()) {
            assertThat(answer.json()).as("%s: the answer", file).isEqualTo(example.response());
        } else {
            assertThat(answer.outcome()).as("%s: the fault", file).isEqualTo(codeOf(example.fault()));
        }
    }

    private static String codeOf(JsonNode fault) {
        return fault.isTextual() ? fault.asText() : fault.path("code").asText();
    }
}
