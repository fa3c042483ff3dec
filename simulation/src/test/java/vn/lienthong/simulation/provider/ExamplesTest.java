package vn.lienthong.simulation.provider;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExamplesTest {

    @TempDir
    private Path folder;

    @Test
    void allFacesOfAnExampleAreRead() {
        ConnectorOnDisk connector = ConnectorOnDisk.in(folder, "rest").write("examples/find/found.yaml", """
                description: A case
                verdict: FOUND
                request: {code: '007'}
                sent: {method: GET, path: /7}
                received: {status: 200}
                response: {verdict: FOUND}
                """);
        Example example = connector.example("find", "found");
        assertThat(example.request().path("code").textValue()).isEqualTo("007");
        assertThat(example.response().path("verdict").textValue()).isEqualTo("FOUND");
        assertThat(example.verdict()).isEqualTo("FOUND");
        assertThat(example.description()).isEqualTo("A case");
        assertThat(example.fault().isMissingNode()).isTrue();
        assertThat(example.isSent()).isTrue();
        assertThat(example).hasToString("find/found");
    }

    @Test
    void examplesComeInTheOrderOfOperationsAndCases() {
        ConnectorOnDisk.in(folder, "rest")
                .write("examples/b/one.yaml", "request: {}")
                .write("examples/a/two.yaml", "request: {}")
                .write("examples/a/one.yaml", "request: {}")
                .write("examples/a/README.md", "not an example");
        assertThat(Examples.of(folder)).extracting(Example::toString).containsExactly("a/one", "a/two", "b/one");
    }

    @Test
    void aConnectorWithoutExamplesHasNone() {
        assertThat(Examples.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rest | sent: {method: GET, path: /}                                              | received is missing
                    rest | {sent: {path: /}, received: {}}                                           | sent.method is missing
                    rest | {sent: {method: GET, path: '/a?b=c'}, received: {}}                       | sent.path must begin with /
                    rest | {sent: {method: GET, path: /, colour: red}, received: {}}                 | sent.colour is not a key here
                    rest | {sent: {method: GET, path: /}, received: {status: often}}                 | received.status must be an HTTP status
                    rest | {sent: {method: GET, path: /}, received: {delay: soon}}                   | received.delay must be a time
                    rest | {sent: {method: GET, path: /}, received: {break: slowly}}                 | received.break must be garbage, reset or empty
                    rest | {sent: {method: GET, path: /}, received: nothing}                         | received must be an object
                    rest | {request: {}, answer: {}}                                                 | answer is not a key of an example
                    rest | {request: {}, request: {}}                                                | is not YAML: Duplicate
                    rest | just a text                                                               | holds no keys
                    soap | {sent: {body: '<a>'}, received: {}}                                       | sent.body is not one XML element
                    soap | {sent: {body: '<!DOCTYPE a><a/>'}, received: {}}                          | sent.body is not one XML element
                    soap | {sent: {body: '<a/>'}, received: {body: 'text'}}                          | received.body is not one XML element
                    soap | {sent: {body: '<a/>'}, received: {soapFault: {code: 'soap:Server'}}}      | received.soapFault.text is missing
                    """)
    void aBrokenExampleIsNamedWithItsKey(String transport, String text, String complaint) {
        Path connector = ConnectorOnDisk.in(folder, transport)
                .write("examples/find/broken.yaml", text)
                .folder();
        assertThatThrownBy(() -> SimulatedProvider.start(connector))
                .isInstanceOf(BrokenExampleException.class)
                .hasMessageContaining(Path.of("examples", "find", "broken.yaml").toString())
                .hasMessageContaining(complaint);
    }

    @Test
    void twoExamplesThatContradictEachOtherAreRefused() {
        Path connector = ConnectorOnDisk.in(folder, "rest")
                .write("examples/find/found.yaml", "{sent: {method: GET, path: /}, received: {status: 200}}")
                .write("examples/find/lost.yaml", "{sent: {method: GET, path: /}, received: {status: 404}}")
                .folder();
        assertThatThrownBy(() -> SimulatedProvider.start(connector))
                .isInstanceOf(BrokenExampleException.class)
                .hasMessageContaining("lost.yaml")
                .hasMessageContaining("find/found");
    }

    @Test
    void aConnectorTellsItsTransportAndItsParameters() {
        ConnectorFolder connector = ConnectorFolder.read(
                ConnectorOnDisk.in(folder.resolve("trial"), "soap").folder());
        assertThat(connector.id()).isEqualTo("trial");
        assertThat(connector.parameters()).containsExactly("trial.api-key", "trial.base-url");
        assertThat(connector.isSimulated()).isTrue();
    }

    @Test
    void onlyFoldersWithADescriptionAreConnectors() {
        ConnectorOnDisk.in(folder.resolve("b"), "population");
        ConnectorOnDisk.in(folder.resolve("a"), "rest").write("../target/something.txt", "");
        assertThat(ConnectorFolder.allBelow(folder))
                .extracting(ConnectorFolder::id)
                .containsExactly("a", "b");
        assertThat(ConnectorFolder.allBelow(folder))
                .extracting(ConnectorFolder::isSimulated)
                .containsExactly(true, false);
        assertThatThrownBy(() -> SimulatedProvider.start(folder.resolve("b")))
                .isInstanceOf(BrokenExampleException.class)
                .hasMessageContaining("system.transport is population");
    }
}
