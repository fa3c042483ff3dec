package vn.lienthong.hub.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/**
 * What a connector's schemas may say: the keywords, types and formats in {@code canonical.schema.json}, which is a schema
 * of schemas. JSON Schema itself would let every misspelt keyword pass as a remark.
 */
final class SchemaProfile {
    private static final JsonNode DOCUMENT = document();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    Dialects.getDraft202012(),
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(DOCUMENT);

    private SchemaProfile() {}

    private static JsonNode document() {
        try (InputStream file = SchemaProfile.class.getResourceAsStream("/canonical.schema.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in a schema that is not of the profile. */
    static List<Problem> problemsOf(WrittenFile file, JsonNode written) {
        List<Problem> problems = new ArrayList<>();
        for (Error error : SCHEMA.validate(written)) {
            problems.add(problem(file, error));
        }
        return problems;
    }

    private static Problem problem(WrittenFile file, Error error) {
        JsonPointer place = JsonPointer.compile(error.getInstanceLocation().toString());
        String key = place.matches() ? "the schema" : "'" + place.last().getMatchingProperty() + "'";
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                file.problem(
                        place.appendProperty(error.getProperty()),
                        "there is no keyword '" + error.getProperty() + "' here.",
                        DidYouMean.among(error.getProperty(), keywordsAt(error)));
            case "enum" ->
                file.problem(
                        place,
                        key + " is " + error.getInstanceNode() + ".",
                        DidYouMean.among(error.getInstanceNode().asText(), texts(error.getSchemaNode())));
            case "required" ->
                file.problem(
                        place,
                        key + " has no '" + error.getProperty() + "'.",
                        "Every property and every item needs one.");
            case "propertyNames" ->
                file.problem(
                        place.appendProperty(error.getProperty()),
                        "'" + error.getProperty() + "' is no name that XML can bear.",
                        "Begin it with a letter, and use letters and digits: fullName.");
            default -> file.problem(place, key + ": " + error.getMessage() + ".", null);
        };
    }

    /** The keywords that there are where an unknown one was found. */
    private static List<String> keywordsAt(Error error) {
        JsonPointer refusal =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        return DOCUMENT.at(refusal.head()).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> texts(JsonNode words) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.asText()));
        return texts;
    }
}
