package vn.lienthong.hub.connector.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.hub.connector.Json.object;

class CanonicalXmlTest {
    private static final String NAMESPACE = "urn:vn:lienthong:justice:v1";
    private static final CanonicalXml XML = new CanonicalXml(NAMESPACE, "person", object("""
            {"type": "object", "properties": {
              "fullName": {"type": "string"},
              "alive": {"type": "boolean"},
              "birthYear": {"type": "integer"},
              "height": {"type": "number"},
              "homeTown": {"type": "object", "properties": {"province": {"type": "string"}}},
              "phones": {"type": "array", "items": {"type": "string"}},
              "parents": {"type": "array", "items": {"type": "object", "properties": {
                "relation": {"type": "string"}, "birthYear": {"type": "integer"}}}}}}
            """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'fullName': 'Đỗ & <Sơn> \\\"x\\\"', 'alive': true, 'birthYear': 1990, 'height': 1.65}",
                "{'fullName': '', 'alive': false, 'birthYear': -1}",
                "{'fullName': '  two blanks  and\\na line '}",
                "{'birthYear': 2147483647}",
                "{'birthYear': 2147483648}",
                "{'homeTown': {'province': '01'}}",
                "{'homeTown': {}}",
                "{'phones': ['1']}",
                "{'phones': ['1', '2', '1']}",
                "{'parents': [{'relation': 'father', 'birthYear': 1960}, {'relation': 'mother'}]}",
            })
    void whatIsWrittenAsXmlIsReadAgainAsItWas(String json) throws MappingException {
        ObjectNode value = object(json.replace('\'', '"'));
        // As texts, because 1.65 is a double to one and a decimal to the other.
        assertThat(XmlTexts.read(XML, XmlTexts.text(XML.write(value)))).hasToString(value.toString());
    }

    @Test
    void elementsComeInTheOrderOfTheSchema() throws MappingException {
        assertThat(written("{\"phones\": [\"1\", \"2\"], \"birthYear\": 1990, \"fullName\": \"An\"}"))
                .isEqualTo("<person xmlns=\"" + NAMESPACE + "\"><fullName>An</fullName><birthYear>1990</birthYear>"
                        + "<phones>1</phones><phones>2</phones></person>");
    }

    @Test
    void whatTheSchemaDoesNotHaveIsNotWritten() throws MappingException {
        assertThat(written("{\"fullName\": \"An\", \"colour\": \"red\"}")).doesNotContain("colour", "red");
    }

    @Test
    void whatIsAbsentHasNoElement() throws MappingException {
        assertThat(written("{\"phones\": []}")).isEqualTo("<person xmlns=\"" + NAMESPACE + "\"/>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<colour>red</colour>                             | there is no element colour in urn:vn:lienthong:justice:v1",
                "<homeTown><commune>1</commune></homeTown>        | there is no element homeTown.commune in urn:vn:lienthong:justice:v1",
                "<parents><phone>1</phone></parents>              | there is no element parents.phone in urn:vn:lienthong:justice:v1",
                "<fullName xmlns=''>An</fullName>                 | there is no element fullName in urn:vn:lienthong:justice:v1",
                "<o:fullName xmlns:o='urn:other'>An</o:fullName>  | there is no element fullName in urn:vn:lienthong:justice:v1",
                "<fullName>An</fullName><fullName>An</fullName>   | fullName stands there twice",
                "<homeTown><province>1</province><province>1</province></homeTown> | homeTown.province stands there twice",
                "<birthYear>soon</birthYear>                      | birthYear is no integer",
                "<birthYear></birthYear>                          | birthYear is no integer",
                "<birthYear>1990.5</birthYear>                    | birthYear is no integer",
                "<birthYear>9223372036854775808</birthYear>       | birthYear is no integer",
                "<birthYear>1e999999999</birthYear>               | birthYear is no integer",
                "<birthYear>1e-999999999</birthYear>              | birthYear is no integer",
                "<height>tall</height>                            | height is no number",
                "<height>INF</height>                             | height is no number",
                "<alive>yes</alive>                               | alive is no boolean",
                "<parents><birthYear>x</birthYear></parents>      | parents.birthYear is no integer",
            })
    @Timeout(5)
    void theFirstElementThatDoesNotFitIsNamedWithoutItsValue(String content, String problem) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> read(content.replace('\'', '"')))
                .withMessage(problem);
    }

    @Test
    void aNumberIsReadUpToTheLengthThatNobodyNeeds() throws MappingException {
        assertThat(read("<height>" + "1".repeat(40) + "</height>")
                        .path("height")
                        .decimalValue())
                .hasToString("1".repeat(40));
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> read("<height>" + "1".repeat(41) + "</height>"))
                .withMessage("height is no number");
    }

    @Test
    @Timeout(5)
    void aNumberOfAMillionDigitsTakesNobodysTime() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> read("<birthYear>" + "1".repeat(1_000_000) + "</birthYear>"))
                .withMessage("birthYear is no integer");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "' true ', true", "false, false", "0, false"})
    void aBooleanHasTheSpellingsOfXmlSchema(String text, boolean meant) throws MappingException {
        assertThat(read("<alive>" + text + "</alive>").path("alive").booleanValue())
                .isEqualTo(meant);
    }

    @Test
    void anElementWithinATextIsRefused() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> read("<fullName>An<colour>red</colour></fullName>"))
                .withMessage("there is no element fullName.colour in urn:vn:lienthong:justice:v1");
    }

    /** Otherwise it is lost, or turned into another character, or makes a document that nobody can read. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "\\u001b", "\\ufffe", "\\ud800", "\\ud800b", "\\udc00"})
    void aCharacterThatXmlCannotBearIsRefused(String escaped) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> written("{\"fullName\": \"An" + escaped + "\"}"))
                .withMessageContaining("fullName");
    }

    @Test
    void anElementBehindWhatComesAfterItIsRefused() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> read("<birthYear>1990</birthYear><fullName>An</fullName>"))
                .withMessage("fullName stands behind what comes after it");
    }

    @Test
    void aMistakeThatItsSourceSwallowsIsStillAMistake() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> XML.read(handler -> {
                    try {
                        Xml.send(XmlTexts.parse("<people/>"), handler);
                    } catch (MappingException e) {
                        handler.toString();
                    }
                }))
                .withMessageStartingWith("the root element is not person");
    }

    @Test
    void aSourceWithoutARootElementIsRefused() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> XML.read(handler -> {}))
                .withMessage("there is no root element");
    }

    @Test
    void oneElementOfAnArrayIsAnArray() throws MappingException {
        assertThat(read("<phones>1</phones>")).hasToString("{\"phones\":[\"1\"]}");
    }

    @Test
    void blanksAndCommentsBetweenElementsMeanNothing() throws MappingException {
        assertThat(read("\n  <!-- who -->\n  <fullName>An<!-- who --></fullName>\n"))
                .hasToString("{\"fullName\":\"An\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<person/>",
                "<person xmlns='urn:vn:lienthong:justice:v2'/>",
                "<people xmlns='urn:vn:lienthong:justice:v1'/>"
            })
    void anotherRootElementIsRefused(String document) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> XmlTexts.read(XML, document))
                .withMessage("the root element is not person in urn:vn:lienthong:justice:v1");
    }

    private static String written(String json) throws MappingException {
        return XmlTexts.text(XML.write(object(json)));
    }

    private static ObjectNode read(String content) throws MappingException {
        String document = "<person xmlns=\"" + NAMESPACE + "\">" + content + "</person>";
        return XmlTexts.read(XML, document);
    }
}
