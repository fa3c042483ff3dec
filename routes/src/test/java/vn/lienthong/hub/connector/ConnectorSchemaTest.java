package vn.lienthong.hub.connector;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.fault.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What an editor says about a {@code connector.yaml} is what the hub says about it. */
class ConnectorSchemaTest {
    private static final Path CONNECTORS = Path.of("..", "connectors");
    private static final String YAML = "evn/connector.yaml";

    private final JsonNode document;
    private final Schema schema;

    @TempDir
    private Path home;

    ConnectorSchemaTest() throws IOException {
        document = new ObjectMapper().readTree(Files.readAllBytes(CONNECTORS.resolve("connector.schema.json")));
        schema = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(), registry -> {})
                .getSchema(document);
    }

    @TestFactory
    Stream<DynamicTest> everyConnectorFitsAndTellsItsEditorSo() throws IOException {
        try (Stream<Path> folders = Files.list(CONNECTORS)) {
            List<Path> files = folders.map(folder -> folder.resolve("connector.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(6);
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        assertThat(Files.readAllLines(file).get(0))
                                .isEqualTo("# yaml-language-server: $schema=../connector.schema.json");
                        assertThat(problemsOf(file)).isEmpty();
                    }));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: evn                         | id:                      | false",
                "id: evn                         | id: EVN                  | false",
                "id: evn                         | id: hub                  | false",
                "en: Vietnam Electricity}        | en: ' '}                 | false",
                ", en: Vietnam Electricity}      | }                        | false",
                "contact: integration@evn.example | post: 1                 | false",
                "interface: v1                   | interface: v12           | true",
                "interface: v1                   | interface: v0            | false",
                "interface: v1                   | interface: 1             | false",
                "contract: illustrative          | ``                       | true",
                "contract: illustrative          | contract: published      | true",
                "kind: enterprise                | ``                       | false",
                "kind: enterprise                | knid: enterprise         | false",
                "transport: rest                 | ``                       | false",
                "transport: rest                 | transport: carrier-pigeon | false",
                "baseUrl: \"{{evn.base-url}}\"   | baseUrl: http://10.0.0.1 | true",
                "baseUrl: \"{{evn.base-url}}\"   | ``                       | false",
                "signIn: {kind: api-key, header: X-Api-Key, secret: \"{{evn.api-key}}\"} | `` | true",
                "header: X-Api-Key,              | ``                       | false",
                "kind: api-key, header: X-Api-Key | kind: basic             | false",
                "kind: api-key, header: X-Api-Key | kind: basic, user: hub  | true",
                "kind: api-key, header: X-Api-Key | kind: timestamped-hash, user: hub | true",
                "kind: api-key, header: X-Api-Key | kind: timestamped-hash  | false",
                "kind: api-key, header: X-Api-Key | kind: oauth2, tokenUrl: http://10.0.0.1, clientId: hub, scope: read | true",
                "kind: api-key, header: X-Api-Key | kind: oauth2, tokenUrl: http://10.0.0.1 | false",
                "kind: api-key, header: X-Api-Key | kind: oauth2, clientId: hub | false",
                "connectTimeout: 1s              | `format: json\n  connectTimeout: 1s` | true",
                "connectTimeout: 1s              | `format: yaml\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `soapVersion: \"1.2\"\n  connectTimeout: 1s` | false",
                "notFoundStatus: 404             | soapAction: urn:a#b      | true",
                "connectTimeout: 1s              | `tls: {}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `tls: {keyStore: \"{{evn.api-key}}\"}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `tls: {trustStorePassword: \"{{evn.api-key}}\"}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `tls: {trustStore: a.p12, trustStorePassword: \"{{evn.api-key}}\"}\n  connectTimeout: 1s` | false",
                "kind: api-key,                  | kind: handshake,         | false",
                "kind: api-key,                  | ``                       | false",
                "secret: \"{{evn.api-key}}\"     | secret: abc              | false",
                "secret: \"{{evn.api-key}}\"     | secret: \"x{{evn.api-key}}\" | false",
                ", secret: \"{{evn.api-key}}\"   | ``                       | false",
                "connectTimeout: 1s              | ``                       | false",
                "connectTimeout: 1s              | connectTimeout: 500ms    | true",
                "connectTimeout: 1s              | connectTimeout: 0s       | false",
                "connectTimeout: 1s              | connectTimeout: soon     | false",
                "responseTimeout: 3s             | responseTimeout: 2m      | true",
                "responseTimeout: 3s             | responseTimeout: -1s     | false",
                "parallelCalls: 40               | parallelCalls: 1         | true",
                "parallelCalls: 40               | parallelCalls: 0         | false",
                "parallelCalls: 40               | parallelCalls: many      | false",
                "connectTimeout: 1s              | `headers: {X-Channel: \"01\"}\n  connectTimeout: 1s` | true",
                "connectTimeout: 1s              | `headers: {X-Channel: }\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `headers: {X Channel: a}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `headers: {content-type: a}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `headers: {authorization: a}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `headers: {X-Channel: \"a\\nb\"}\n  connectTimeout: 1s` | false",
                "connectTimeout: 1s              | `headers: {X-Channel: đ}\n  connectTimeout: 1s` | false",
                "notFoundStatus: 404             | resultCode: {field: ket_qua.ma, found: [\"00\"], notFound: [\"01\", \"02\"]} | true",
                "notFoundStatus: 404             | resultCode: {field: ma, found: [\"00\"]} | true",
                "notFoundStatus: 404             | resultCode: {field: ma, found: [0], notFound: [4]} | true",
                "notFoundStatus: 404             | resultCode: {field: ma, found: []} | false",
                "notFoundStatus: 404             | resultCode: {field: ma} | false",
                "notFoundStatus: 404             | resultCode: {field: .ma, found: [\"00\"]} | false",
                "notFoundStatus: 404             | resultCode: {field: ma, found: [\"00\"], other: 1} | false",
                "find-customer:                  | findCustomer:            | false",
                "find-customer:                  | find--customer:          | false",
                "alias: evn-customer             | alias: evn-customer-12345 | true",
                "alias: evn-customer             | alias: evn-customer-123456 | false",
                "alias: evn-customer             | ``                       | false",
                ", en: Look up an electricity customer} | }                 | false",
                "call: GET /customers/{customerCode} | call: DELETE /a?b={customerCode} | true",
                "call: GET /customers/{customerCode} | call: get /customers | false",
                "call: GET /customers/{customerCode} | call: GET customers  | false",
                "notFoundStatus: 404             | ``                       | true",
                "notFoundStatus: 404             | notFoundStatus: none     | false",
                "notFoundStatus: 404             | verification: true       | true",
                "notFoundStatus: 404             | verification: perhaps    | false",
                "subject: [personalNumber]       | ``                       | true",
                "subject: [personalNumber]       | subject: personalNumber  | false",
                "sensitivity: personal           | ``                       | false",
                "sensitivity: personal           | sensitivity: secret      | false",
                "keepBody: digest                | ``                       | false",
                "keepBody: digest                | keepBody: plain          | false",
                "keepBody: digest                | `keepBody: digest\n    retry: {atMost: 3, wait: 100ms}` | true",
                "keepBody: digest                | `keepBody: digest\n    retry: {atMost: 4}` | false",
                "connectTimeout: 1s              | `circuitBreaker: {}\n  connectTimeout: 1s` | true",
                "connectTimeout: 1s              | `circuitBreaker: {failureRate: 101}\n  connectTimeout: 1s` | false",
                "keepBody: digest                | `keepBody: digest\n    validFrom: 2025-03-01` | true",
                "keepBody: digest                | `keepBody: digest\n    validTo: 2025-02-28` | true",
                "keepBody: digest                | `keepBody: digest\n    validTo: soon` | false",
                "keepBody: digest                | `keepBody: digest\n    successor: a.find-b` | false",
                "keepBody: digest                | `keepBody: digest\n    validTo: 2025-02-28\n    successor: find-b` | false",
            })
    void anEditorAcceptsWhatTheHubAcceptsAndNothingElse(String right, String changed, boolean accepted)
            throws IOException {
        ConnectorFolders connectors = new ConnectorFolders(home);
        connectors.copy("evn");
        connectors.change(YAML, right, changed);

        assertThat(isReadByTheHub(connectors)).as("the hub").isEqualTo(accepted);
        assertThat(problemsOf(home.resolve(YAML)).isEmpty()).as("an editor").isEqualTo(accepted);
    }

    /** It may have a route in another file, which an editor does not see. */
    @Test
    void anOperationWithoutACallIsRefusedByTheHubAlone() throws IOException {
        ConnectorFolders connectors = new ConnectorFolders(home);
        connectors.copy("evn");
        connectors.change(YAML, "call: GET /customers/{customerCode}", "");

        assertThat(isReadByTheHub(connectors)).isFalse();
        assertThat(problemsOf(home.resolve(YAML))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"operations: {}", "operations:", "interface: v1", "[]"})
    void whatIsHardlyBegunIsNotAccepted(String text) throws IOException {
        ConnectorFolders connectors = new ConnectorFolders(home);
        connectors.copy("evn");
        Files.writeString(home.resolve(YAML), text);

        assertThat(isReadByTheHub(connectors)).isFalse();
        assertThat(problemsOf(home.resolve(YAML))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: enterprise       | /properties/kind",
                "contract: illustrative | /properties/contract",
                "sensitivity: personal  | /$defs/operation/properties/sensitivity",
                "keepBody: digest       | /$defs/operation/properties/keepBody",
            })
    void theHubKnowsTheWordsThatAnEditorOffersAndNoOthers(String line, String place) throws IOException {
        ConnectorFolders connectors = new ConnectorFolders(home);
        connectors.copy("evn");
        connectors.change(YAML, line, line.substring(0, line.indexOf(':')) + ": no-such-word");

        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(offered(place).toString());
    }

    @Test
    void theTransportsThatAnEditorOffersAreThoseThatThereAre() throws IOException {
        ConnectorFolders connectors = new ConnectorFolders(home);
        connectors.copy("evn");
        connectors.change(YAML, "transport: rest", "transport: no-such-word");
        TreeSet<String> transports = offered("/properties/system/properties/transport");

        assertThat(transports.remove("population"))
                .as("the one that is built in")
                .isTrue();
        assertThat(connectors.problems()).singleElement().asString().contains(transports.toString());
    }

    @Test
    void theKeysThatAnEditorOffersAreThoseThatTheHubReads() {
        assertKeys("", ConnectorDescriptor.class);
        assertKeys("/properties/owner", ConnectorDescriptor.Owner.class);
        assertKeys("/properties/system", SystemDescriptor.class);
        assertKeys("/properties/system/properties/signIn", SystemDescriptor.SignIn.class);
        assertKeys("/properties/system/properties/tls", SystemDescriptor.Tls.class);
        assertKeys("/properties/system/properties/files", SystemDescriptor.Files.class);
        assertKeys("/$defs/operation", OperationDescriptor.class);
        assertKeys("/$defs/operation/properties/resultCode", ResultCode.class);
        assertKeys("/$defs/text", Text.class);
        assertKeys("/properties/system/properties/circuitBreaker", SystemDescriptor.CircuitBreaker.class);
        assertKeys("/$defs/operation/properties/retry", Retry.class);
    }

    @Test
    void everyKeyIsExplained() {
        List<String> silent = new ArrayList<>();
        for (String place : List.of(
                "",
                "/properties/owner",
                "/properties/system",
                "/properties/system/properties/signIn",
                "/properties/system/properties/tls",
                "/properties/system/properties/files",
                "/properties/system/properties/circuitBreaker",
                "/$defs/operation/properties/retry",
                "/$defs/operation",
                "/$defs/operation/properties/resultCode",
                "/$defs/text")) {
            document.at(place + "/properties").properties().forEach(key -> {
                if (key.getValue().path("description").asText().isBlank()) {
                    silent.add(place + ": " + key.getKey());
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    private void assertKeys(String place, Class<? extends Record> type) {
        JsonNode object = document.at(place);
        assertThat(object.path("additionalProperties").asBoolean(true))
                .as(place)
                .isFalse();
        assertThat(object.path("properties").fieldNames())
                .toIterable()
                .as(place)
                .containsExactlyInAnyOrderElementsOf(keys(type));
    }

    private static List<String> keys(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(ConnectorSchemaTest::key)
                .toList();
    }

    private static String key(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private TreeSet<String> offered(String place) {
        TreeSet<String> words = new TreeSet<>();
        for (Iterator<JsonNode> values = document.at(place + "/enum").elements(); values.hasNext(); ) {
            words.add(values.next().asText());
        }
        return words;
    }

    private static boolean isReadByTheHub(ConnectorFolders connectors) {
        Throwable refusal = catchThrowable(connectors::read);
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(UnusableFilesException.class);
        }
        return refusal == null;
    }

    private List<Error> problemsOf(Path file) throws IOException {
        return schema.validate(new YAMLMapper().readTree(Files.readAllBytes(file)));
    }
}
