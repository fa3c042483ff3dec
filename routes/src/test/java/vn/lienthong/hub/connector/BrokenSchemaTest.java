package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an integrator is told about a schema that cannot be used. */
class BrokenSchemaTest {
    private static final String SCHEMA = "evn/schema/find-customer.request.json";

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
                "\"type\": \"object\"         | \"type\": \"objekt\"  | 3  | 'type' is \"objekt\". Did you mean 'object'? There are [array, boolean,",
                "\"type\": \"string\"         | \"type\": \"str\"     | 6  | 'type' is \"str\". Did you mean 'string'? There are [array, boolean,",
                "\"type\": \"string\"         | \"type\": [\"string\", \"null\"] | 6 | 'type' is [\"string\",\"null\"]. There are [array, boolean,",
                "\"type\": \"string\",        | ``                    | 5  | 'customerCode' has no 'type'. Every property",
                "\"properties\"               | \"proprties\"         | 4  | there is no keyword 'proprties' here. Did you mean 'properties'? There are [$comment,",
                "\"pattern\"                  | \"patern\"            | 8  | there is no keyword 'patern' here. Did you mean 'pattern'?",
                "\"pattern\": \"^[A-Z]{2}[0-9]{11}$\" | \"pattern\": \"[\" | 8 | 'pattern': does not match the regex pattern",
                "\"pattern\": \"^[A-Z]{2}[0-9]{11}$\" | \"format\": \"personal-numer\" | 8 | 'format' is \"personal-numer\". Did you mean 'personal-number'?",
                "\"pattern\": \"^[A-Z]{2}[0-9]{11}$\" | \"anyOf\": [{\"type\": \"string\"}] | 8 | there is no keyword 'type' here. There are [allOf, anyOf, oneOf, required].",
                "\"customerCode\": {          | \"customer code\": {  | 5  | 'customer code' is no name that XML can bear.",
                "customerCode                 | fields                | 5  | operation find-customer: has a property 'fields', which means something to the hub",
                "\"required\": [\"customerCode\"] | \"required\": [\"customerCod\"] | 12 | 'customerCod' is required and no property. Did you mean 'customerCode'?",
                "\"required\": [\"customerCode\"] | \"anyOf\": [{\"required\": [\"code\"]}] | 12 | 'code' is required and no property. There are [customerCode].",
                "\"required\": [\"customerCode\"] | \"required\": true | 12 | 'required': boolean found, array expected.",
                "\"required\": [\"customerCode\"] | \"type\": \"object\" | 12 | Duplicate field 'type'",
                "\"required\": [\"customerCode\"] | \"$ref\": \"other.json\" | 3 | is no schema of an object. It needs \"type\": \"object\" and properties.",
                "\"type\": \"string\"         | \"$ref\": \"other.json\" | 6 | refers to other.json; only its own $defs can be referred to. There are none.",
                "\"examples\"                 | \"examples\":         | 9  | Unexpected character (':'",
            })
    void whatIsWrongIsSaidWithItsLineAndWhatWouldBeRight(String right, String wrong, int line, String problem)
            throws IOException {
        connectors.change(SCHEMA, right, wrong == null ? "" : wrong);
        assertThat(connectors.problems())
                .anySatisfy(said -> assertThat(said).contains(SCHEMA + ": line " + line + ": " + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                    | is no schema of an object. It needs \"type\": \"object\" and properties.",
                "{\"properties\": {}}                  | is no schema of an object. It needs \"type\": \"object\" and properties.",
                "{\"type\": \"string\"}                | line 1: is no schema of an object.",
                "{\"type\": \"object\",                | line 1: Unexpected end-of-input",
            })
    void whatIsNoSchemaOfAnObjectIsSaid(String text, String problem) throws IOException {
        Files.writeString(connectors.folder("evn").resolve("schema/find-customer.request.json"), text);
        assertThat(connectors.problems()).singleElement().asString().contains(SCHEMA + ": " + problem);
    }

    @Test
    void allThatIsWrongIsSaidTogether() throws IOException {
        connectors.change(SCHEMA, "\"type\": \"object\"", "\"type\": \"objekt\"");
        connectors.change(SCHEMA, "\"pattern\"", "\"patern\"");
        connectors.change("evn/schema/find-customer.response.json", "\"properties\"", "\"proprties\"");
        assertThat(connectors.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains(SCHEMA + ": line 3: "))
                .anyMatch(problem -> problem.contains(SCHEMA + ": line 8: "))
                .anyMatch(problem -> problem.contains("find-customer.response.json: line 4: "));
    }

    @Test
    void aDefinitionIsLookedForAmongThoseThatThereAre() throws IOException {
        connectors.change(SCHEMA, "\"type\": \"string\"", "\"$ref\": \"#/$defs/cod\"");
        connectors.change(SCHEMA, "\"required\"", "\"$defs\": {\"code\": {\"type\": \"string\"}}, \"required\"");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("line 6: refers to #/$defs/cod;", "Did you mean '#/$defs/code'?");
    }
}
