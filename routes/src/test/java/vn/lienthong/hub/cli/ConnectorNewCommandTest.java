package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.cli.HubProgram.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hub connector new}: a whole folder, or nothing. That what it makes runs, the connectors' tests show. */
class ConnectorNewCommandTest {
    private static final String OPEN_API = """
            openapi: 3.0.3
            info: {title: Meters, version: "1"}
            servers: [{url: "https://meters.example/base"}]
            paths:
              /meters/{ma_so}:
                get:
                  operationId: timCongTo
                  summary: Look up a meter
                  parameters:
                    - {name: ma_so, in: path, required: true, schema: {type: string}}
                  responses:
                    "404": {description: nobody}
                    "200":
                      description: found
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/CongTo"}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                CongTo:
                  type: object
                  properties:
                    ma_so: {type: string}
                    chu_ho: {type: object, properties: {HoTen: {type: string}, so_dinh_danh: {type: string}}}
                    verdict: {type: string}
            """;
    private static final String WSDL = """
            <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:example">
              <types><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example"/></types>
            </definitions>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aHomeWithoutConnectors() throws IOException {
        Files.createDirectories(folder.resolve("connectors"));
    }

    private Ended make(String contract, String text, String... more) throws Exception {
        Files.writeString(folder.resolve(contract), text);
        Stream<String> command = Stream.of("connector", "new", "meters", "--from", contract);
        return run(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    private Ended run(String... command) throws Exception {
        return new HubProgram(folder).run(Map.of("HUB_HOME", folder.toString()), command);
    }

    private List<String> connectors() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("connectors"))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private String made(String file) throws IOException {
        return Files.readString(folder.resolve("connectors/meters").resolve(file));
    }

    @Test
    void aFolderIsMadeAndWhatComesNextIsSaid() throws Exception {
        Ended ended = make("meters.yaml", OPEN_API);

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.output()).contains("connectors/meters/mapping/tim-cong-to.fields.csv");
        assertThat(ended.errors())
                .contains("To be replaced", "./hub connector lint meters", "./hub connector test", "./hub apply");
        assertThat(made("connector.yaml"))
                .contains(
                        "baseUrl: \"{{meters.base-url}}\"", "call: \"GET /base/meters/{maSo}\"", "notFoundStatus: 404")
                .contains("signIn: {kind: api-key, header: X-Key, secret: \"{{meters.api-key}}\"}");
        assertThat(made("contract/meters.yaml")).isEqualTo(OPEN_API);
    }

    @Test
    void namesBecomeCanonicalAndKeepOffTheHubsOwn() throws Exception {
        make("meters.yaml", OPEN_API);

        assertThat(made("mapping/tim-cong-to.fields.csv")).isEqualTo("""
                        canonical,provider,rule
                        maSo,ma_so,
                        chuHo.hoTen,chu_ho.HoTen,
                        chuHo.soDinhDanh,chu_ho.so_dinh_danh,
                        verdict2,verdict,
                        """);
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws Exception {
        make("meters.yaml", OPEN_API);
        String before = made("connector.yaml");

        Ended again = make("meters.yaml", OPEN_API.replace("Look up a meter", "Something else"));

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.errors()).contains("There is a folder", "it stays as it is");
        assertThat(made("connector.yaml")).isEqualTo(before);
    }

    @Test
    void anAliasThatAnotherConnectorHasIsNotTakenAgain() throws Exception {
        make("meters.yaml", OPEN_API);
        run("connector", "new", "meters-tim", "--from", "meters.yaml");

        assertThat(run("connector", "lint").output()).isEmpty();
        assertThat(connectors()).containsExactlyInAnyOrder("meters", "meters-tim");
    }

    @Test
    void anOperationThatIsNotInTheContractIsSaidWithTheNearest() throws Exception {
        Ended ended = make("meters.yaml", OPEN_API, "--operations", "tim-cong");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("Did you mean 'tim-cong-to'?", "Nothing was written.");
        assertThat(connectors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: {$ref: \"#/components/schemas/CongTo\"} | schema: {$ref: \"http://elsewhere.example/a\"} | outside of the folder",
                "schema: {$ref: \"#/components/schemas/CongTo\"} | schema: {$ref: \"#/components/schemas/Other\"} | which is not there",
                "schema: {$ref: \"#/components/schemas/CongTo\"} | schema: {type: array, items: {type: string}} | its answer is no JSON object",
                "verdict: {type: string} | me: {$ref: \"#/components/schemas/CongTo\"} | refer to themselves",
                "openapi: 3.0.3 | swagger: 2.0 | It is no OpenAPI 3",
            })
    void whatCannotBeDescribedIsSaidAndNothingIsWritten(String right, String wrong, String sentence) throws Exception {
        assertThat(OPEN_API).contains(right);
        // A field in a circle that may be left out is left out.
        String text = OPEN_API.replace(right, wrong)
                .replace("      type: object\n", "      type: object\n      required: [me]\n");

        Ended ended = make("meters.yaml", text);

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains(sentence, "Nothing was written.");
        assertThat(connectors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<definitions | <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions | declares a document type",
                "<types>      | <import namespace=\"urn:a\" location=\"http://elsewhere.example/a.wsdl\"/><types> | outside of the folder",
                "<types>      | <import namespace=\"urn:a\" location=\"other.wsdl\"/><types> | imports another",
                "<definitions | <definitions                             | No operation of the contract can be described",
                "</definitions> | <definitions>                          | It is no WSDL 1.1",
            })
    void aWsdlThatReachesElsewhereIsRefusedAndNothingIsWritten(String right, String wrong, String sentence)
            throws Exception {
        assertThat(WSDL).contains(right);

        Ended ended = make("meters.wsdl", WSDL.replaceFirst(right, wrong));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains(sentence, "Nothing was written.").doesNotContain("at vn.lienthong");
        assertThat(connectors()).isEmpty();
    }

    @Test
    void aContractOverFiveMegabytesIsRefused() throws Exception {
        Ended ended = make("meters.yaml", OPEN_API + "#".repeat(5 * 1024 * 1024));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("is larger than 5 MB");
    }
}
