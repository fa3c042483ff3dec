package vn.lienthong.hub.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.hub.connector.Json.object;

class SchemaCompletionTest {
    private static final ObjectNode PERSON = object("""
            {"type": "object",
             "properties": {
               "fullName": {"type": "string"},
               "homeTown": {"$ref": "#/$defs/place"},
               "children": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}}},
             "required": ["fullName"],
             "$defs": {"place": {"type": "object", "properties": {"province": {"type": "string"}}}}}
            """);

    @Test
    void anAnswerBeginsWithItsVerdictWhichIsRequired() {
        ObjectNode completed = SchemaCompletion.response(PERSON);
        assertThat(completed.path("properties").fieldNames())
                .toIterable()
                .containsExactly("verdict", "fullName", "homeTown", "children", "illFormed");
        assertThat(completed.path("required")).hasToString("[\"fullName\",\"verdict\"]");
        assertThat(completed.at("/properties/verdict/enum").toString()).contains("FULL_MATCH", "NOT_FOUND");
    }

    @Test
    void aRequestMayListTheFieldsThatItAsksFor() {
        ObjectNode completed = SchemaCompletion.request(PERSON);
        assertThat(completed.path("properties").fieldNames())
                .toIterable()
                .containsExactly("fullName", "homeTown", "children", "fields");
        assertThat(completed.path("required")).hasToString("[\"fullName\"]");
        assertThat(completed.at("/properties/fields/items/type").asText()).isEqualTo("string");
    }

    @Test
    void anIntegratorCannotGiveTheVerdictAnotherMeaning() {
        for (String name : new String[] {"verdict", "illFormed"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SchemaCompletion.response(withProperty(name)))
                    .withMessage(
                            "has a property '" + name + "', which means something to the hub: give it another name");
        }
        assertThat(SchemaCompletion.request(withProperty("verdict")).at("/properties/verdict/type"))
                .hasToString("\"integer\"");
    }

    @Test
    void anIntegratorCannotGiveTheListOfFieldsAnotherMeaning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCompletion.request(withProperty("fields")))
                .withMessageContaining("has a property 'fields'");
        assertThat(SchemaCompletion.response(withProperty("fields")).at("/properties/fields/type"))
                .hasToString("\"integer\"");
    }

    private static ObjectNode withProperty(String name) {
        return object("{\"type\": \"object\", \"properties\": {\"" + name + "\": {\"type\": \"integer\"}}}");
    }

    @Test
    void aPropertyMayHaveTheNameOfAKeyword() {
        ObjectNode completed = SchemaCompletion.request(object("""
                {"type": "object", "properties": {
                  "properties": {"type": "object", "properties": {"type": {"type": "string"}}},
                  "$defs": {"type": "string"}}}
                """));
        assertThat(completed.path("properties").fieldNames())
                .toIterable()
                .containsExactly("properties", "$defs", "fields");
        assertThat(completed.at("/properties/properties")).hasToString("""
                {"type":"object","properties":{"type":{"type":"string"}},"additionalProperties":false}""");
    }

    @Test
    void aListOfRequiredFieldsThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCompletion.response(
                        object("{\"type\": \"object\", \"properties\": {}, \"required\": true}")))
                .withMessageContaining("'required' is no list");
    }

    @Test
    void anObjectIsClosedAlsoWhenItsTypeIsNotSaid() {
        ObjectNode completed = SchemaCompletion.request(
                object("{\"type\": \"object\", \"properties\": {\"home\": {\"properties\": {}}}}"));
        assertThat(completed.at("/properties/home/additionalProperties")).hasToString("false");
        assertThat(completed.at("/properties/home/type")).hasToString("\"object\"");
    }

    @Test
    void everyObjectIsClosedHoweverDeepItLies() {
        ObjectNode completed = SchemaCompletion.request(PERSON);
        for (String place : new String[] {"", "/properties/homeTown", "/properties/children/items"}) {
            assertThat(completed.at(place + "/additionalProperties")).as(place).hasToString("false");
        }
    }

    @Test
    void anObjectThatWasLeftOpenIsClosed() {
        ObjectNode open = object("{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": true}");
        assertThat(SchemaCompletion.request(open).path("additionalProperties")).hasToString("false");
    }

    @Test
    void definitionsTakeThePlaceOfTheReferencesToThem() {
        ObjectNode completed = SchemaCompletion.request(PERSON);
        assertThat(completed.at("/properties/homeTown/properties/province/type").asText())
                .isEqualTo("string");
        assertThat(completed.toString()).doesNotContain("$ref", "$defs");
    }

    @Test
    void definitionsMayReferToEachOther() {
        ObjectNode completed = SchemaCompletion.request(object("""
                {"type": "object", "properties": {"father": {"$ref": "#/$defs/relative"}},
                 "$defs": {
                   "relative": {"type": "object", "properties": {"homeTown": {"$ref": "#/$defs/place"}}},
                   "place": {"type": "object", "properties": {"province": {"type": "string"}}}}}
                """));
        assertThat(completed
                        .at("/properties/father/properties/homeTown/properties/province/type")
                        .asText())
                .isEqualTo("string");
    }

    @Test
    void aSchemaThatRefersToItselfIsRefused() {
        ObjectNode ownAncestor = object("""
                {"type": "object", "properties": {"father": {"$ref": "#/$defs/person"}},
                 "$defs": {"person": {"type": "object", "properties": {
                   "father": {"$ref": "#/$defs/person"}, "mother": {"$ref": "#/$defs/person"}}}}}
                """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCompletion.request(ownAncestor))
                .withMessageContaining("refers to itself");
    }

    @Test
    void aDefinitionThatIsNothingButItselfIsRefused() {
        ObjectNode circle = object("""
                {"type": "object", "properties": {"a": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"$ref": "#/$defs/a"}}}
                """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCompletion.response(circle))
                .withMessageContaining("refers to itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#/$defs/nobody", "#", "#/properties/fullName", "place.json", "https://example.com/place.json"})
    void onlyItsOwnDefinitionsCanBeReferredTo(String reference) {
        ObjectNode schema =
                object("{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"" + reference + "\"}}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCompletion.request(schema))
                .withMessageContaining("refers to " + reference)
                .withMessageContaining("$defs");
    }

    @Test
    void whatTheIntegratorWroteStaysAsItIs() {
        String before = PERSON.toString();
        SchemaCompletion.request(PERSON);
        SchemaCompletion.response(PERSON);
        assertThat(PERSON).hasToString(before);
    }
}
