package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                "id: evn                       | id: viettel            | the id is 'viettel'. It must be 'evn', as the folder.",
                "secret: \"{{evn.api-key}}\"   | secret: abc            | the secret of signIn stands in the file. Write secret: \"{{evn.secret}}\"",
                "secret: \"{{evn.api-key}}\"   | user: x                | the secret of signIn stands in the file.",
                "name: {vi: Tập đoàn Điện lực Việt Nam, en: Vietnam Electricity} | name: | has no name. Write name: {vi: …, en: …}.",
                "owner: {unit: Customer systems, contact: integration@evn.example} | owner: | has no owner.",
                "en: Vietnam Electricity}      | en:}                   | has no name. Write name: {vi: …, en: …}.",
                "contact: integration@evn.example | contact: ''        | has no owner. Write owner: {unit: …, contact: …}.",
                "{vi: Tra cứu khách hàng dùng điện, en: Look up an electricity customer} | {en: Look up} | has no summary. Write summary: {vi: …, en: …}.",
                "interface: v1                 | interface: 1           | the interface is no version. Write interface: v1.",
                "interface: v1                 | interface: v0          | the interface is no version.",
                "transport: rest               | transport: carrier-pigeon | there is no transport 'carrier-pigeon'. There are [rest, soap].",
                "parallelCalls: 40             | parallelCalls: 0       | parallelCalls is not positive.",
                "connectTimeout: 1s            | connectTimeout: soon   | write it as 500ms, 3s or 2m",
                "connectTimeout: 1s            | conectTimeout: 1s      | there is no key 'conectTimeout'; there are [",
                "kind: enterprise              | kind: company          | has no known kind. There are [bank, enterprise, ministry, province, union].",
                "kind: enterprise              | kind:                  | has no known kind.",
                "contract: illustrative        | contract: draft        | has no known contract. There are [illustrative, published].",
                "connectTimeout: 1s            | connectTimeout: 0s     | connectTimeout is not positive.",
                "responseTimeout: 3s           | responseTimeout: -1s   | responseTimeout is not positive.",
                "kind: api-key, header: X-Api-Key | kind: basic         | signIn of the kind basic has no user.",
                "kind: api-key                 | kind: handshake        | operation find-customer: there is no sign-in 'handshake'",
                "find-customer:                | findCustomer:          | operation findCustomer: this is no name for an operation.",
                "alias: evn-customer           | alias: evn-customer-search | needs an alias of at most 18 characters. Hawtio shows it",
                "alias: evn-customer           | alias: EvnCustomer     | needs an alias of at most 18 characters.",
                "alias: evn-customer           | alias:                 | needs an alias of at most 18 characters.",
                "call: GET /customers/{customerCode} | call: customers  | operation find-customer: 'call' must be a method and a path",
                "call: GET /customers/{customerCode} | call:            | operation find-customer: 'call' must be a method and a path",
                "sensitivity: personal         | sensitivity: secret    | has no known sensitivity. There are [internal, personal, public, sensitive].",
                "keepBody: digest              | keepBody: plain        | keepBody is one of [digest, encrypted, none].",
            })
    void whatIsWrongWithADescriptorIsSaidWithWhatWouldBeRight(String right, String wrong, String problem)
            throws IOException {
        connectors.change(YAML, right, wrong);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(Path.of(YAML).toString(), problem);
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
                .contains(YAML, "the setting evn.base-url is missing", "EVN_BASE_URL in the environment");
    }

    @Test
    void anAliasThatAnotherConnectorHasIsSaid() throws IOException {
        connectors.copy("evn", "gas");
        connectors.change("gas/connector.yaml", "id: evn", "id: gas");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("gas", "the alias 'evn-customer' belongs to evn.find-customer already");
    }

    @Test
    void aConnectorWithoutSystemOrOperationsIsSaid() throws IOException {
        Files.writeString(connectors.folder("evn").resolve("connector.yaml"), "id: evn\n");
        assertThat(connectors.problems())
                .anyMatch(problem -> problem.contains("has no system."))
                .anyMatch(problem -> problem.contains("has no operations."))
                .anyMatch(problem -> problem.contains("has no owner."));
    }

    @Test
    void anOperationOfWhichNothingIsSaidIsEmpty() throws IOException {
        connectors.change(YAML, "operations:", "operations:\n  find-meter:");
        assertThat(connectors.problems()).singleElement().asString().contains("operation find-meter: is empty.");
    }

    @ParameterizedTest
    @CsvSource({"find-customer.request.json", "find-customer.response.json"})
    void aMissingSchemaIsSaid(String schema) throws IOException {
        connectors.remove("evn/schema/" + schema);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("there is no file " + schema, "Every operation has a request and a response.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                        | is no schema of an object.",
                "{\"type\": \"string\"}                    | is no schema of an object.",
                "{\"type\": \"object\",                    | Unexpected end-of-input",
                "{\"type\": \"object\", \"properties\": {}, \"$ref\": \"#/$defs/a\"} | is no schema of an object.",
                "{\"type\": \"object\", \"properties\": {\"fields\": {}}} | has a property 'fields'",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\": \"[\"}}} | is no JSON Schema: ",
            })
    void aSchemaThatIsNoneIsSaid(String text, String problem) throws IOException {
        Files.writeString(connectors.folder("evn").resolve("schema/find-customer.request.json"), text);
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer.request.json: ", problem);
    }

    @Test
    void aSchemaThatRefersElsewhereIsSaid() throws IOException {
        Files.writeString(
                connectors.folder("evn").resolve("schema/find-customer.request.json"),
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"other.json\"}}}");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("operation find-customer: refers to other.json");
    }

    @Test
    void aMissingMappingIsSaid() throws IOException {
        connectors.remove(TABLE);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("operation find-customer: there is no file find-customer.fields.csv");
    }

    @Test
    void aMissingCodeTableIsSaid() throws IOException {
        connectors.remove("evn/mapping/customer-status.codes.csv");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("the code table customer-status.codes.csv is missing");
    }

    @Test
    void anUnknownRuleOfAMappingIsSaidWithItsLineAndTheRulesThatThereAre() throws IOException {
        connectors.change(TABLE, "code:customer-status", "uppercase");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("line 7: there is no rule 'uppercase'; there are code:<table>, date:<pattern>");
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "baseUrl: \"{{evn.base-url}}\" | baseUrl: | baseUrl",
                "kind: api-key, header           | header   | kind",
                "header: X-Api-Key,              | ``       | header",
            })
    void aSystemThatDoesNotSayHowToReachItIsSaid(String right, String wrong, String key) throws IOException {
        connectors.change(YAML, right, wrong);
        assertThat(connectors.problems()).singleElement().asString().contains("evn", key);
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
    void aSchemaThatDoesNotSayThatItIsAnObjectIsSaid() throws IOException {
        connectors.change("evn/schema/find-customer.request.json", "\"type\": \"object\",", "");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("find-customer.request.json: ", "It needs \"type\": \"object\" and properties.");
    }

    @Test
    void aLineOfAMappingThatLacksItsLastColumnIsSaid() throws IOException {
        connectors.change(TABLE, "customerCode,ma_kh,\n", "customerCode,ma_kh\n");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer", "line 2");
    }

    @Test
    void anOperationWhoseNameHasTwoHyphensTogetherIsSaid() throws IOException {
        connectors.copy("justice");
        connectors.change("justice/connector.yaml", "find-birth-registration:", "find--birth:");
        Path justice = connectors.folder("justice");
        for (String file : List.of(
                "schema/find-%s.request.json",
                "schema/find-%s.response.json", "mapping/find-%s.request.xslt", "mapping/find-%s.response.xslt")) {
            Files.copy(
                    justice.resolve(file.formatted("birth-registration")), justice.resolve(file.formatted("-birth")));
        }
        assertThat(connectors.problems()).singleElement().asString().contains("find--birth");
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
    void aMappingOfTheRequestFromAFieldThatItDoesNotHaveIsSaid() throws IOException {
        Files.writeString(
                connectors.folder("evn").resolve("mapping/find-customer.request.fields.csv"),
                "canonical,provider,rule\ncustomerCod,ma_kh,\n");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("find-customer.request.fields.csv: line 2: the schema has no field customerCod");
    }

    @Test
    void aMappingWithoutALineIsSaid() throws IOException {
        Files.writeString(
                connectors.folder("evn").resolve("mapping/find-customer.fields.csv"), "canonical,provider,rule\n");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer");
    }

    @Test
    void aMappingWhoseFieldsLieWithinEachOtherIsSaid() throws IOException {
        connectors.change(TABLE, "fullName,ten_kh,", "fullName,ten_kh,\nfullName.family,ho,");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer", "fullName");
    }

    @Test
    void aMappingThatFillsAFieldTwiceIsSaid() throws IOException {
        connectors.change(TABLE, "fullName,ten_kh,", "fullName,ten_kh,\nfullName,ho,");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer", "fullName");
    }

    @Test
    void aMappingToAFieldThatTheAnswerDoesNotHaveIsSaid() throws IOException {
        connectors.change(TABLE, "fullName,ten_kh,", "fulName,ten_kh,");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer", "fulName");
    }

    @Test
    void aCallThatNamesAFieldWhichTheRequestDoesNotHaveIsSaid() throws IOException {
        connectors.change(YAML, "{customerCode}", "{customerCod}");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer", "customerCod");
    }

    @Test
    void aSubjectThatTheAnswerDoesNotHaveIsSaid() throws IOException {
        connectors.change(YAML, "subject: [personalNumber]", "subject: [personalNumer]");
        assertThat(connectors.problems()).singleElement().asString().contains("find-customer", "personalNumer");
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
                .hasSize(5)
                .anyMatch(problem -> problem.contains("parallelCalls is not positive."))
                .anyMatch(problem -> problem.contains("keepBody is one of"))
                .anyMatch(problem -> problem.contains("find-birth-registration.request.json"))
                .anyMatch(problem -> problem.contains("find-birth-registration.response.json"))
                .anyMatch(problem -> problem.contains("It must be 'gas', as the folder."));
    }
}
