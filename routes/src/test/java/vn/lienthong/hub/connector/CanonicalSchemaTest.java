package vn.lienthong.hub.connector;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.CanonicalSchema.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.connector.Json.object;

class CanonicalSchemaTest {
    private static final CanonicalSchema REQUEST = CanonicalSchema.ofRequest(object("""
            {"type": "object",
             "properties": {
               "code": {"type": "string", "pattern": "^[A-Z]{2}[0-9]{3}$", "minLength": 5, "maxLength": 5},
               "sex": {"type": "string", "enum": ["male", "female"]},
               "number": {"type": "string", "format": "personal-number"},
               "age": {"type": "integer", "minimum": 0, "maximum": 150},
               "children": {"type": "array", "items": {
                 "type": "object",
                 "properties": {"name": {"type": "string", "maxLength": 9}},
                 "required": ["name"]}}},
             "required": ["code"]}
            """));

    @Test
    void whatFitsHasNoViolations() {
        assertThat(violationsOf("""
                {"code": "PE001", "sex": "male", "number": "001090000001", "age": 36,
                 "children": [{"name": "An"}], "fields": ["sex"]}
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                            | code            | required",
                "{'code': 'PE001', 'colour': 'red'}            | colour          | additionalProperties",
                "{'code': 7}                                   | code            | type",
                "{'code': null}                                | code            | type",
                "{'code': 'PE001', 'age': '36'}                | age             | type",
                "{'code': 'PE001', 'age': 36.5}                | age             | type",
                "{'code': 'PE001', 'children': {'name': 'An'}} | children        | type",
                "{'code': 'PE001', 'children': [{}]}           | children.0.name | required",
                "{'code': 'PE001', 'children': [{'name': 'An', 'age': 3}]} | children.0.age | additionalProperties",
                "{'code': 'PE001', 'fields': 'sex'}            | fields          | type",
                "{'code': 'PE001', 'number': 1090000001}       | number          | type",
            })
    void aWrongStructureIsAFault(String json, String field, String rule) {
        assertThat(violationsOf(json.replace('\'', '"'))).containsExactly(new Violation(field, rule, true, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'code': 'xy001'}                             | code            | pattern",
                "{'code': 'PE001', 'sex': 'unknown'}           | sex             | enum",
                "{'code': 'PE001', 'number': '123'}            | number          | format",
                "{'code': 'PE001', 'age': -1}                  | age             | minimum",
                "{'code': 'PE001', 'age': 151}                 | age             | maximum",
                "{'code': 'PE001', 'children': [{'name': 'An'}, {'name': 'Much too long'}]} | children.1.name | maxLength",
            })
    void wrongContentOfTheRightTypeIsAnAnswer(String json, String field, String rule) {
        assertThat(violationsOf(json.replace('\'', '"'))).containsExactly(new Violation(field, rule, false, false));
    }

    @Test
    void allViolationsAreFoundTogether() {
        assertThat(violationsOf("{\"sex\": \"unknown\", \"age\": -1}"))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("code", "sex", "age");
    }

    @Test
    void aViolationNeverHoldsTheValue() {
        assertThat(violationsOf("{\"code\": \"Nguyễn Văn An\", \"sex\": \"Nguyễn Văn An\"}"))
                .hasSizeGreaterThan(1)
                .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain("Nguyễn"));
    }

    @ParameterizedTest
    @CsvSource({
        "personal-number, 001090000001, 00109000000",
        "old-number,      012345678,    01234567x",
        "partial-date,    1990-05-17,   1990-02-30",
        "partial-date,    1990-05,      1990-13",
        "partial-date,    1990,         90",
        "partial-date,    2199-01-01,   2201",
        "birth-date,      1990-05-17,   1990-02-31",
        "birth-date,      1990,         2199",
        "birth-date,      1850,         1849",
        "person-name,     Nguyễn Văn An, 12345",
        "date,            2019-03-01,   2019-02-29",
    })
    void aFormatKnowsWhatItsValuesLookLike(String format, String right, String wrong) {
        CanonicalSchema schema = CanonicalSchema.ofRequest(
                object("{\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\", \"format\": \"" + format
                        + "\"}}}"));
        assertThat(schema.check(object("{\"x\": \"" + right + "\"}"))).isEmpty();
        assertThat(schema.check(object("{\"x\": \"" + wrong + "\"}")))
                .containsExactly(new Violation("x", "format", false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL_MATCH", "DEVIATION", "FOUND", "NOT_FOUND", "ILL_FORMED", "SUPERSEDED_ID"})
    void anAnswerHasOneOfTheVerdicts(String verdict) {
        assertThat(answer().check(object("{\"verdict\": \"" + verdict + "\"}"))).isEmpty();
    }

    @Test
    void anAnswerWithoutAVerdictOrWithAnotherDoesNotFit() {
        assertThat(answer().check(object("{}"))).containsExactly(new Violation("verdict", "required", true, false));
        assertThat(answer().check(object("{\"verdict\": \"PERHAPS\"}")))
                .containsExactly(new Violation("verdict", "enum", false, false));
    }

    @Test
    void theSchemaOfAPropertyCanBeLookedAt() {
        assertThat(REQUEST.has("age")).isTrue();
        assertThat(REQUEST.property("age").path("type").asText()).isEqualTo("integer");
        assertThat(REQUEST.has("colour")).isFalse();
        assertThat(REQUEST.property("colour").isMissingNode()).isTrue();
    }

    private static CanonicalSchema answer() {
        return CanonicalSchema.ofResponse(object("{\"type\": \"object\", \"properties\": {}}"));
    }

    private static List<Violation> violationsOf(String json) {
        return REQUEST.check(object(json));
    }
}
