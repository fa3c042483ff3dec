package vn.lienthong.hub.connector;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a consumer's program would stumble over. */
class SchemaChangeTest {
    private static final String PUBLISHED = """
            {"type": "object", "required": ["code"], "properties": {
              "code": {"type": "string", "maxLength": 9},
              "state": {"type": "string", "enum": ["on", "off"]},
              "meters": {"type": "array", "items": {"type": "object", "properties": {"number": {"type": "integer"}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"code\": {                    | \"mark\": {\"type\": \"string\"}, \"code\": {",
                "\"enum\": [\"on\", \"off\"]    | \"enum\": [\"on\", \"off\", \"sold\"]",
                "{\"type\": \"integer\"}        | {\"type\": \"integer\", \"description\": \"On the box\"}",
            })
    void anAdditionIsNoChange(String published, String now) {
        assertThat(SchemaChange.ofRequest(Json.object(PUBLISHED), changed(published, now)))
                .isEmpty();
        assertThat(SchemaChange.ofResponse(Json.object(PUBLISHED), changed(published, now)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"number\":            | \"amount\":               | 'meters.number' is gone",
                "\"integer\"            | \"number\"                | 'type' of 'meters.number' differs",
                "[\"on\", \"off\"]      | [\"on\"]                  | 'state' has fewer values",
                "\"maxLength\": 9       | \"maxLength\": 8          | 'maxLength' of 'code' differs",
            })
    void whatIsNotAnAdditionIsSaid(String published, String now, String change) {
        assertThat(SchemaChange.ofRequest(Json.object(PUBLISHED), changed(published, now)))
                .containsExactly(change);
        assertThat(SchemaChange.ofResponse(Json.object(PUBLISHED), changed(published, now)))
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[\"code\", \"state\"] | 'state' is required now |", "[] | | 'code' is required no longer"})
    void aRequestMayAskForNothingMoreAndAnAnswerPromiseNothingLess(String required, String asked, String promised) {
        assertThat(SchemaChange.ofRequest(Json.object(PUBLISHED), changed("[\"code\"]", required)))
                .isEqualTo(asked == null ? List.of() : List.of(asked));
        assertThat(SchemaChange.ofResponse(Json.object(PUBLISHED), changed("[\"code\"]", required)))
                .isEqualTo(promised == null ? List.of() : List.of(promised));
    }

    private static ObjectNode changed(String published, String now) {
        assertThat(PUBLISHED).contains(published);
        return Json.object(PUBLISHED.replace(published, now));
    }
}
