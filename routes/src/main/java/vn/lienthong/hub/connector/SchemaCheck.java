package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/** What must be right in a schema: it is of an object, within the profile, and what it names is in it. */
final class SchemaCheck {
    private static final String DEFINITIONS = "#/$defs/";

    private final WrittenFile file;
    private final JsonNode schema;
    private final List<Problem> problems = new ArrayList<>();

    private SchemaCheck(WrittenFile file, JsonNode schema) {
        this.file = file;
        this.schema = schema;
    }

    static List<Problem> problemsOf(WrittenFile file, JsonNode written) {
        SchemaCheck check = new SchemaCheck(file, written);
        if (written.isObject()) {
            check.problems.addAll(SchemaProfile.problemsOf(file, written));
        }
        if (check.problems.isEmpty() && !isOfAnObject(written)) {
            check.problems.add(file.problem(
                    JsonPointer.compile("/type"),
                    "is no schema of an object.",
                    "It needs \"type\": \"object\" and properties."));
        }
        if (check.problems.isEmpty()) {
            check.names(written, JsonPointer.empty());
        }
        return check.problems;
    }

    /** Also not by reference, so that what it holds can be seen at once. */
    private static boolean isOfAnObject(JsonNode written) {
        return written.path("type").asText().equals("object")
                && written.path("properties").isObject()
                && !written.has("$ref");
    }

    /** That references lead somewhere, and that what is required is a property, here and in all that is within. */
    private void names(JsonNode written, JsonPointer place) {
        String reference = written.path("$ref").asText();
        if (!reference.isEmpty() && !isDefined(reference)) {
            problems.add(file.problem(
                    place.appendProperty("$ref"),
                    "refers to " + reference + "; only its own $defs can be referred to.",
                    DidYouMean.among(
                            reference,
                            names(schema.path("$defs")).stream()
                                    .map(DEFINITIONS::concat)
                                    .toList())));
        }
        if (written.has("properties")) {
            required(written, place, names(written.path("properties")));
        }
        for (String group : List.of("properties", "$defs")) {
            written.path(group)
                    .properties()
                    .forEach(entry ->
                            names(entry.getValue(), place.appendProperty(group).appendProperty(entry.getKey())));
        }
        if (written.has("items")) {
            names(written.get("items"), place.appendProperty("items"));
        }
    }

    private boolean isDefined(String reference) {
        return reference.startsWith(DEFINITIONS) && schema.path("$defs").has(reference.substring(DEFINITIONS.length()));
    }

    private void required(JsonNode written, JsonPointer place, List<String> known) {
        JsonNode required = written.path("required");
        for (int index = 0; index < required.size(); index++) {
            String name = required.get(index).asText();
            if (!known.contains(name)) {
                problems.add(file.problem(
                        place.appendProperty("required").appendIndex(index),
                        "'" + name + "' is required and no property.",
                        DidYouMean.among(name, known)));
            }
        }
        for (String group : List.of("anyOf", "oneOf", "allOf")) {
            JsonNode presences = written.path(group);
            for (int index = 0; index < presences.size(); index++) {
                required(presences.get(index), place.appendProperty(group).appendIndex(index), known);
            }
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
