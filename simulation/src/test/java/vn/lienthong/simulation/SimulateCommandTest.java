package vn.lienthong.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import vn.lienthong.simulation.machine.Ports;

import static org.assertj.core.api.Assertions.assertThat;

class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            DemoCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @TempDir
    private Path home;

    @Test
    void theSystemAnswersAsItsExamplesSayAndTheSettingsForItArePrinted() throws Exception {
        write("connector.yaml", "system: {transport: rest, baseUrl: '{{evn.base-url}}', key: '{{evn.api-key}}'}");
        write("examples/find-customer/found.yaml", """
                request: {customerCode: PE1}
                sent: {method: GET, path: /customers/PE1}
                received: {body: {name: somebody}}
                response: {verdict: FOUND}
                """);
        int port = Ports.free();
        Thread simulation = new Thread(
                () -> command.execute("simulate", "evn", "--home", home.toString(), "--port", Integer.toString(port)));
        simulation.start();
        try {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!out.toString().contains("evn.base-url") && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(out.toString())
                    .contains("evn.base-url: \"http://127.0.0.1:" + port + "\"")
                    .contains("evn.api-key: \"simulated-api-key\"");
            URI customer = URI.create("http://127.0.0.1:" + port + "/customers/PE1");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(customer).build(), BodyHandlers.ofString())
                            .body())
                    .contains("somebody");
        } finally {
            simulation.interrupt();
            simulation.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evn", "../evn", "evn --port 0"})
    void wrongUseIsExitCode2(String arguments) {
        assertThat(command.execute(("simulate " + arguments + " --home " + home).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("there is no folder connectors/", "--port must be from");
    }

    private void write(String file, String text) throws Exception {
        Path path = home.resolve("connectors/evn").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
