package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an integrator is told about a connector that cannot be used. */
class BrokenConnectorTest {
    private static final String YAML = "evn/connector.yaml";
    private static final String TABLE = "evn/mapping/find-customer.fields.csv";

    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnectorThatIsRight(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("evn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: evn | id: viettel | 3 | the id is 'viettel'. It must be 'evn', as the folder.",
                "secret: \"{{evn.api-key}}\" | secret: abc | 12 | the secret of signIn stands in the file. Write secret: \"{{evn.secret}}\"",
                "secret: \"{{evn.api-key}}\" | user: x | 12 | the secret of signIn stands in the file.",
                "name: {vi: Tập đoàn Điện lực Việt Nam, en: Vietnam Electricity} | name: | 4 | has no name. Write name: {vi: …, en: …}.",
                "owner: {unit: Customer systems, contact: integration@evn.example} | owner: | 6 | has no owner.",
                "en: Vietnam Electricity} | en:} | 4 | has no name. Write name: {vi: …, en: …}.",
                "contact: integration@evn.example | contact: '' | 6 | has no owner. Write owner: {unit: …, contact: …}.",
                "{vi: Tra cứu khách hàng dùng điện, en: Look up an electricity customer} | {en: Look up} | 19 | operation find-customer: has no summary. Write summary: {vi: …, en: …}.",
                "interface: v1 | interface: 1 | 7 | the interface is no version. Write interface: v1.",
                "interface: v1 | interface: v0 | 7 | the interface is no version.",
                "transport: rest | transport: carrier-pigeon | 10 | there is no transport 'carrier-pigeon'. There are [file, rest, soap, sql].",
                "transport: rest | transport: REST | 10 | there is no transport 'REST'. Did you mean 'rest'? There are [file, rest, soap, sql].",
                "parallelCalls: 40 | parallelCalls: 0 | 15 | parallelCalls is not positive.",
                "parallelCalls: 40 | parallelCalls: many | 15 | system.parallelCalls is 'many'; write it as a whole number",
                "connectTimeout: 1s | connectTimeout: soon | 13 | system.connectTimeout is 'soon'; write it as 500ms, 3s or 2m",
                "connectTimeout: 1s | `conectTimeout: 1s\n  connectTimeout: 1s` | 13 | there is no key 'conectTimeout'. Did you mean 'connectTimeout'? There are [baseUrl,",
                "contract: illustrative | contarct: illustrative | 8 | there is no key 'contarct'. Did you mean 'contract'? There are [",
                "kind: enterprise | kind: company | 5 | has no known kind. There are [bank, enterprise, ministry, province, union].",
                "kind: enterprise | kind: enterprize | 5 | has no known kind. Did you mean 'enterprise'? There are [bank,",
                "kind: enterprise | kind: | 5 | has no known kind.",
                "contract: illustrative | contract: draft | 8 | has no known contract. There are [illustrative, published].",
                "connectTimeout: 1s | connectTimeout: 0s | 13 | connectTimeout is not positive.",
                "responseTimeout: 3s | responseTimeout: -1s | 14 | responseTimeout is not positive.",
                "kind: api-key, header: X-Api-Key | kind: basic | 12 | signIn of the kind basic has no user.",
                "kind: api-key | kind: handshake | 12 | there is no sign-in 'handshake'. There are [api-key, basic, oauth2, timestamped-hash].",
                "kind: api-key | kind: apikey | 12 | there is no sign-in 'apikey'. Did you mean 'api-key'? There are [api-key, basic, oauth2, timestamped-hash].",
                "baseUrl: \"{{evn.base-url}}\" | baseUrl: | 11 | the system has no baseUrl. Write baseUrl: \"{{evn.base-url}}\"",
                "baseUrl: \"{{evn.base-url}}\" | baseUrl: \"{{power.base-url}}\" | 11 | the setting of the address is called 'power.base-url'. Call it \"{{evn.base-url}}\": the demo",
                "kind: api-key, header | header | 12 | signIn has no kind. There are [api-key, basic, oauth2, timestamped-hash].",
                "header: X-Api-Key, | `` | 12 | signIn with an api-key has no header. Write header:",
                "kind: api-key, header: X-Api-Key | kind: oauth2, clientId: hub | 12 | signIn of the kind oauth2 has no tokenUrl. Write tokenUrl: \"{{evn.token-url}}\" and set it",
                "kind: api-key, header: X-Api-Key | kind: oauth2, tokenUrl: \"{{evn.token-url}}\" | 12 | signIn of the kind oauth2 has no clientId. Write clientId: \"{{evn.client-id}}\"",
                "kind: api-key, header: X-Api-Key | kind: oauth2, tokenUrl: \"{{evn.tokens}}\", clientId: hub | 12 | the setting of the address for tokens is called 'evn.tokens'. Call it \"{{evn.token-url}}\"",
                "kind: api-key, header: X-Api-Key | kind: timestamped-hash | 12 | signIn of the kind timestamped-hash has no user.",
                "connectTimeout: 1s | `format: XML\n  connectTimeout: 1s` | 13 | there is no format 'XML'. Did you mean 'xml'? There are [json, xml].",
                "connectTimeout: 1s | `soapVersion: \"1.2\"\n  connectTimeout: 1s` | 13 | soapVersion does not go with this transport. format is for rest",
                "connectTimeout: 1s | `tls: {}\n  connectTimeout: 1s` | 13 | tls has neither a keyStore nor a trustStore.",
                "connectTimeout: 1s | `tls: {keyStore: \"{{evn.key-store}}\"}\n  connectTimeout: 1s` | 13 | the keyStorePassword of tls is no setting. Write keyStorePassword: \"{{evn.key-store-password}}\"",
                "connectTimeout: 1s | `tls: {trustStore: \"{{evn.api-key}}\", trustStorePassword: abc}\n  connectTimeout: 1s` | 13 | the trustStorePassword of tls is no setting.",
                "connectTimeout: 1s | `tls: {trustStore: \"{{evn.api-key}}\", trustStorePassword: \"{{evn.api-key}}\"}\n  connectTimeout: 1s` | 13 | the file of trustStore cannot be read, is not PKCS#12, or has another password.",
                "connectTimeout: 1s | `headers: {Content-Type: a}\n  connectTimeout: 1s` | 13 | the header 'Content-Type' is the hub's to set.",
                "connectTimeout: 1s | `headers: {soapaction: a}\n  connectTimeout: 1s` | 13 | the header 'soapaction' is the hub's to set.",
                "connectTimeout: 1s | `headers: {x-api-key: a}\n  connectTimeout: 1s` | 13 | the header 'x-api-key' is for signing in. Describe it in signIn.",
                "connectTimeout: 1s | `headers: {Authorization: a}\n  connectTimeout: 1s` | 13 | the header 'Authorization' is for signing in.",
                "connectTimeout: 1s | `headers: {X Channel: a}\n  connectTimeout: 1s` | 13 | 'X Channel' is no name of a header.",
                "connectTimeout: 1s | `headers: {X-Channel: \"a\\r\\nX-Other: b\"}\n  connectTimeout: 1s` | 13 | the header 'X-Channel' needs a value of visible",
                "connectTimeout: 1s | `headers: {X-Channel: }\n  connectTimeout: 1s` | 13 | the header 'X-Channel' needs a value of visible",
                "connectTimeout: 1s | `headers: {X-Channel: \"{{evn.channel}}\"}\n  connectTimeout: 1s` | 13 | the setting evn.channel is missing.",
                "notFoundStatus: 404 | resultCode: {field: ma} | 21 | operation find-customer: resultCode needs a field and codes",
                "notFoundStatus: 404 | resultCode: {found: [\"1\"]} | 21 | operation find-customer: resultCode needs a field",
                "notFoundStatus: 404 | resultCode: {field: a..b, found: [\"1\"]} | 21 | operation find-customer: resultCode needs a field",
                "notFoundStatus: 404 | resultCode: {field: ma, found: [\"1\"], notFound: [\"1\"]} | 21 | operation find-customer: resultCode needs",
                "find-customer: | findCustomer: | 17 | operation findCustomer: this is no name for an operation.",
                "find-customer: | find--customer: | 17 | operation find--customer: this is no name for an operation.",
                "alias: evn-customer | alias: evn-customer-search | 18 | operation find-customer: needs an alias of at most 18 characters. Hawtio shows it",
                "alias: evn-customer | alias: EvnCustomer | 18 | operation find-customer: needs an alias of at most 18 characters.",
                "alias: evn-customer | alias: | 18 | operation find-customer: needs an alias of at most 18 characters.",
                "call: GET /customers/{customerCode} | call: customers | 20 | operation find-customer: 'call' must be a method and a path",
                "call: GET /customers/{customerCode} | call: | 20 | operation find-customer: 'call' must be a method and a path",
                "{customerCode} | {customerCod} | 20 | operation find-customer: 'call' names the field 'customerCod', which the schema of the request does not have. Did you mean 'customerCode'?",
                "subject: [personalNumber] | subject: [personalNumer] | 22 | operation find-customer: the subject 'personalNumer' is no field of the response. Did you mean 'personalNumber'?",
                "sensitivity: personal | sensitivity: secret | 23 | operation find-customer: has no known sensitivity. There are [internal, personal, public, sensitive].",
                "keepBody: digest | keepBody: plain | 24 | operation find-customer: has no known keepBody: what the log keeps of its bodies. There are [digest, encrypted, none].",
            })
    void whatIsWrongWithADescriptorIsSaidWithItsLineAndWhatWouldBeRight(
            String right, String wrong, int line, String problem) throws IOException {
        connectors.change(YAML, right, wrong);
        assertThat(connectors.problems()).singleElement().asString().contains(YAML + ": line " + line + ": " + problem);
    }

    @Test
    void anOperationOfWhichNothingIsSaidIsEmpty() throws IOException {
        connectors.change(YAML, "operations:", "operations:\n  find-meter:");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(YAML + ": line 17: operation find-meter: is empty.");
    }

    @Test
    void aFolderWithSchemasLacksItsDescriptor() throws IOException {
        connectors.remove(YAML);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(YAML + ": there is no file connector.yaml");
    }

    @Test
    void allThatIsWrongInOneFolderIsSaidTogether() throws IOException {
        connectors.change(YAML, "id: evn", "ID: evn");
        connectors.change(YAML, "connectTimeout: 1s", "connectTimeout: soon");
        connectors.change(YAML, "keepBody: digest", "keepBody: plain");
        connectors.change(YAML, "{customerCode}", "{customerCod}");
        connectors.change(TABLE, "code:customer-status", "uppercase");
        connectors.change("evn/schema/find-customer.response.json", "{\"type\": \"string\", \"enum\"", "{\"enum\"");
        assertThat(connectors.problems())
                .hasSize(5)
                .anyMatch(problem -> problem.contains(YAML + ": line 3: there is no key 'ID'. Did you mean 'id'?"))
                .anyMatch(problem -> problem.contains(YAML + ": line 13: system.connectTimeout is 'soon'"))
                .anyMatch(problem -> problem.contains(YAML + ": the id is 'null'. It must be 'evn'"))
                .anyMatch(
                        problem -> problem.contains(YAML + ": line 24: operation find-customer: has no known keepBody"))
                .anyMatch(problem -> problem.contains("find-customer.response.json: line 10: 'status' has no 'type'."));
    }

    @Test
    void bothSidesOfAMappingAreLookedAtAlsoWhenTheSystemCannotBeUsed() throws IOException {
        connectors.change(YAML, "parallelCalls: 40", "parallelCalls: 0");
        connectors.change(YAML, "{customerCode}", "{customerCod}");
        connectors.change(TABLE, "code:customer-status", "uppercase");
        assertThat(connectors.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains(YAML + ": line 15: parallelCalls is not positive."))
                .anyMatch(problem -> problem.contains(YAML + ": line 20: operation find-customer: 'call' names"))
                .anyMatch(problem -> problem.contains(TABLE + ": line 7: there is no rule 'uppercase'."));
    }

    @Test
    void aSecretInTheFileIsNotRepeated() throws IOException {
        connectors.change(YAML, "\"{{evn.api-key}}\"", "pL4in-s3cret");
        assertThat(connectors.problems()).noneMatch(problem -> problem.contains("pL4in-s3cret"));
    }

    @Test
    void aMissingParameterIsSaidWithTheEnvironmentVariableThatSetsIt() {
        assertThat(connectors.problems(Map.of("evn.api-key", "x")))
                .singleElement()
                .asString()
                .contains(YAML + ": line 11: the setting evn.base-url is missing.", "EVN_BASE_URL in the environment");
    }

    @Test
    void anAliasThatAnotherConnectorHasIsSaid() throws IOException {
        connectors.copy("evn", "gas");
        connectors.change("gas/connector.yaml", "id: evn", "id: gas");
        connectors.change("gas/connector.yaml", "\"{{evn.base-url}}\"", "http://127.0.0.1:8090");
        connectors.remove("gas/README.md");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(
                        "gas/connector.yaml: line 18: the alias 'evn-customer' belongs to evn.find-customer already.");
    }

    @ParameterizedTest
    @CsvSource({"hub, What the hub itself does", "services, At /api/services the hub says"})
    void noConnectorHasANameThatTheHubNeedsItself(String id, String reason) throws IOException {
        connectors.copy("evn", id);
        connectors.remove("evn");
        connectors.remove(id + "/README.md");
        connectors.change(id + "/connector.yaml", "id: evn", "id: " + id);
        connectors.change(id + "/connector.yaml", "\"{{evn.base-url}}\"", "http://127.0.0.1:8090");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(id + "/connector.yaml: line 3: no connector can have the id '" + id + "'. " + reason);
    }

    @Test
    void aConnectorWithoutSystemOrOperationsIsSaid() throws IOException {
        Files.writeString(connectors.folder("evn").resolve("connector.yaml"), "id: evn\n");
        assertThat(connectors.problems())
                .anyMatch(problem -> problem.contains("has no system."))
                .anyMatch(problem -> problem.contains("has no operations."))
                .anyMatch(problem -> problem.contains("has no owner."));
    }

    @ParameterizedTest
    @CsvSource({"find-customer.request.json", "find-customer.response.json"})
    void aMissingSchemaIsSaid(String schema) throws IOException {
        connectors.remove("evn/schema/" + schema);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("evn/schema/" + schema + ": there is no file " + schema);
    }

    @Test
    void aMissingMappingIsSaid() throws IOException {
        connectors.remove(TABLE);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(TABLE + ": there is no file find-customer.fields.csv.");
    }

    @Test
    void aMissingCodeTableIsSaid() throws IOException {
        connectors.remove("evn/mapping/customer-status.codes.csv");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(TABLE + ": line 7: there is no code table customer-status.codes.csv beside it.");
    }

    @Test
    void anUnknownRuleOfAMappingIsSaidWithItsLineAndTheRulesThatThereAre() throws IOException {
        connectors.change(TABLE, "code:customer-status", "uppercase");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(TABLE + ": line 7: there is no rule 'uppercase'. There are [code:, date:].");
    }

    @ParameterizedTest
    @CsvSource({"request", "response"})
    void aMissingStylesheetIsSaid(String face) throws IOException {
        connectors.copy("justice");
        connectors.remove("justice/mapping/find-birth-registration." + face + ".xslt");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("there is no file find-birth-registration." + face + ".xslt");
    }

    @Test
    void aStylesheetThatCannotBeUsedIsSaidWithItsFileAndLine() throws IOException {
        connectors.copy("justice");
        connectors.change(
                "justice/mapping/find-birth-registration.request.xslt",
                "select=\"c:personalNumber\"",
                "select=\"c:(\"");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("find-birth-registration.request.xslt: line 9: ");
    }

    @ParameterizedTest
    @CsvSource({"~", "---"})
    void aDescriptorInWhichNothingStandsIsSaid(String text) throws IOException {
        Files.writeString(connectors.folder("evn").resolve("connector.yaml"), text + "\n");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(Path.of(YAML).toString());
    }

    @Test
    void aLineOfAMappingThatLacksItsLastColumnIsSaid() throws IOException {
        connectors.change(TABLE, "customerCode,ma_kh,\n", "customerCode,ma_kh\n");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(TABLE + ": line 2: there are 2 columns instead of 3.");
    }

    @Test
    void allThatIsWrongWithAnOperationIsSaidTogether() throws IOException {
        connectors.change(YAML, "subject: [personalNumber]", "subject: [personalNumer, fulName]");
        connectors.change(TABLE, "fullName,ten_kh,", "fulName,ten_kh");
        assertThat(connectors.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("the subject 'personalNumer' is no field of the response."))
                .anyMatch(problem -> problem.contains("the subject 'fulName' is no field of the response."))
                .anyMatch(problem -> problem.contains("find-customer.fields.csv: line 3: there are 2 columns"));
    }

    @Test
    void aFieldOfTheRequestAloneIsNoSubjectOfAnAnswerThatComesAtOnce() throws IOException {
        connectors.change(
                "evn/schema/find-customer.request.json",
                "\"properties\": {",
                "\"properties\": {\"meterNumber\": {\"type\": \"string\"},");
        connectors.change(YAML, "subject: [personalNumber]", "subject: [meterNumber]");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("the subject 'meterNumber' is no field of the response.");
    }

    @Test
    void aMappingOfTheRequestFromAFieldThatItDoesNotHaveIsSaid() throws IOException {
        Files.writeString(
                connectors.folder("evn").resolve("mapping/find-customer.request.fields.csv"),
                "canonical,provider,rule\ncustomerCod,ma_kh,\n");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("find-customer.request.fields.csv: line 2: the schema has no field customerCod."
                        + " Did you mean 'customerCode'?");
    }

    @Test
    void aMappingWithoutALineIsSaid() throws IOException {
        Files.writeString(
                connectors.folder("evn").resolve("mapping/find-customer.fields.csv"), "canonical,provider,rule\n");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(TABLE + ": line 1: the first line must be");
    }

    @Test
    void aMappingWhoseFieldsLieWithinEachOtherIsSaid() throws IOException {
        connectors.change(TABLE, "fullName,ten_kh,", "fullName,ten_kh,\nfullName.family,ho,");
        assertThat(connectors.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains(TABLE + ": line 4: fullName.family and fullName of line 3 fill the same field."));
    }

    @Test
    void aMappingThatFillsAFieldTwiceIsSaid() throws IOException {
        connectors.change(TABLE, "fullName,ten_kh,", "fullName,ten_kh,\nfullName,ho,");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(TABLE + ": line 4: fullName and fullName of line 3");
    }

    @Test
    void allProblemsOfAllConnectorsAreSaidTogether() throws IOException {
        connectors.copy("justice");
        connectors.change(YAML, "parallelCalls: 40", "parallelCalls: 0");
        connectors.change(YAML, "keepBody: digest", "keepBody: plain");
        connectors.remove("justice/schema/find-birth-registration.request.json");
        connectors.remove("justice/schema/find-birth-registration.response.json");
        connectors.copy("evn", "gas");
        assertThat(connectors.problems())
                .hasSize(8)
                .anyMatch(problem -> problem.contains("Begin it with # gas."))
                .anyMatch(problem -> problem.contains("Call it \"{{gas.base-url}}\""))
                .anyMatch(problem -> problem.contains("parallelCalls is not positive."))
                .anyMatch(problem -> problem.contains("has no known keepBody"))
                .anyMatch(problem -> problem.contains("find-birth-registration.request.json"))
                .anyMatch(problem -> problem.contains("find-birth-registration.response.json"))
                .anyMatch(problem -> problem.contains("the alias 'evn-customer' belongs to evn.find-customer"))
                .anyMatch(problem -> problem.contains("It must be 'gas', as the folder."));
    }
}
