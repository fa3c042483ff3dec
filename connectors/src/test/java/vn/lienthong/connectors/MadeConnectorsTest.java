package vn.lienthong.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import vn.lienthong.hub.cli.HubProgram;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contracts that other people published, as {@code ./hub connector new} makes folders of them, and their examples through
 * the real hub: no file of the folders is edited in between. They come out of the jars of WireMock and of CXF's tests.
 */
@Tag("own-hub")
class MadeConnectorsTest {
    private static final List<String> MADE = List.of("wiremock", "dealer", "splitter");

    private static RunningHub hub;

    @BeforeAll
    static void makeThemAndStart() {
        hub = RunningHub.startWith(MadeConnectorsTest::make);
    }

    @AfterAll
    static void end() {
        if (hub != null) {
            hub.close();
        }
    }

    private static void make(Path home) {
        make(
                home,
                "/swagger/wiremock-admin-api.json",
                "wiremock",
                "--operations",
                "get-health,get-version,get-recording-status,get-all-scenarios,get-stub-mapping-by-id,"
                        + "count-requests-by-criteria");
        make(home, "/wsdl/cardealer.wsdl", "dealer");
        make(home, "/wsdl/anonymous_complex_type.wsdl", "splitter");
    }

    private static void make(Path home, String published, String id, String... options) {
        try (InputStream contract = MadeConnectorsTest.class.getResourceAsStream(published)) {
            Path file = home.resolve(published.substring(published.lastIndexOf('/') + 1));
            // The simulated system is a WireMock itself, and keeps the addresses of its own contract for itself.
            String text = new String(contract.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"url\": \"/\"", "\"url\": \"https://wiremock.example/below\"");
            Files.writeString(file, text);
            Stream<String> command = Stream.of("connector", "new", id, "--from", file.toString());
            run(home, Stream.concat(command, Arrays.stream(options)).toArray(String[]::new));
            run(home, "connector", "lint", id);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path home, String... command) throws IOException {
        HubProgram program = new HubProgram(home);
        Process process = program.start(Map.of("HUB_HOME", home.toString()), command);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(
                            "%s says %s%s",
                            List.of(command), program.output(), Files.readString(home.resolve("errors.txt")))
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleThatWasMadeIsAsItSays() {
        return MADE.stream()
                .map(id -> ConnectorFolder.read(hub.connectors().resolve(id)))
                .flatMap(connector -> Examples.of(connector.path()).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                connector.id() + "." + example, () -> new ExampleRun(hub, connector).check(example))));
    }
}
