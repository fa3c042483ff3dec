package vn.lienthong.hub.connector;

import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Verdict;

/** Adds to a schema what an integrator need not write, because it is the same for all operations. */
final class SchemaCompletion {
    private static final int MAX_DEPTH = 16;
    private static final String DEFINITIONS = "$defs";
    private static final String PROPERTIES = "properties";

    private SchemaCompletion() {}

    /** @throws SchemaMistakeException if what is written cannot be completed, with the reason */
    static ObjectNode request(ObjectNode written) {
        ObjectNode completed = complete(written, CanonicalSchema.FIELDS);
        ObjectNode fields = properties(completed).putObject(CanonicalSchema.FIELDS);
        fields.put("type", "array");
        fields.put("description", "Which fields of the answer are asked for; all that are agreed, if left out");
        fields.putObject("items").put("type", "string");
        return completed;
    }

    /** @throws SchemaMistakeException if what is written cannot be completed, with the reason */
    static ObjectNode response(ObjectNode written) {
        ObjectNode completed = complete(written, CanonicalSchema.VERDICT, CanonicalSchema.ILL_FORMED);
        ObjectNode properties = completed.objectNode();
        ObjectNode verdict = properties.putObject(CanonicalSchema.VERDICT);
        verdict.put("type", "string");
        ArrayNode verdicts = verdict.putArray("enum");
        Arrays.stream(Verdict.values()).map(Verdict::name).forEach(verdicts::add);
        properties.setAll(properties(completed));
        ObjectNode illFormed = properties.putObject(CanonicalSchema.ILL_FORMED);
        illFormed.put("type", "array");
        illFormed.put("description", "With the verdict ILL_FORMED: the request's fields whose content is impossible");
        illFormed.putObject("items").put("type", "string");
        completed.set(PROPERTIES, properties);
        completed.withArray("required").add(CanonicalSchema.VERDICT);
        return completed;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get(PROPERTIES);
    }

    private static ObjectNode complete(ObjectNode written, String... ours) {
        for (String name : ours) {
            if (properties(written).has(name)) {
                throw new SchemaMistakeException(
                        JsonPointer.compile("/properties").appendProperty(name),
                        "has a property '" + name + "', which means something to the hub: give it another name");
            }
        }
        if (written.has("required") && !written.get("required").isArray()) {
            throw new SchemaMistakeException(
                    JsonPointer.compile("/required"), "'required' is no list: write it as [\"first\", \"second\"]");
        }
        return (ObjectNode) inline(written, written.path(DEFINITIONS), 0);
    }

    /** References to definitions of the same document are replaced by what they refer to; objects are closed. */
    private static JsonNode inline(JsonNode node, JsonNode definitions, int depth) {
        if (depth > MAX_DEPTH) {
            throw new SchemaMistakeException(
                    LintRule.RECURSION,
                    JsonPointer.empty(),
                    "is nested deeper than " + MAX_DEPTH + " levels, or refers to itself");
        }
        if (node.has("$ref")) {
            return inline(target(node.get("$ref").asText(), definitions), definitions, depth + 1);
        }
        if (node.isObject()) {
            return inlineObject((ObjectNode) node, definitions, depth);
        }
        if (node.isArray()) {
            ArrayNode copy = ((ArrayNode) node).arrayNode();
            node.forEach(item -> copy.add(inline(item, definitions, depth + 1)));
            return copy;
        }
        return node;
    }

    private static ObjectNode inlineObject(ObjectNode schema, JsonNode definitions, int depth) {
        ObjectNode copy = schema.objectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            JsonNode value = keyword.getValue();
            if (keyword.getKey().equals(PROPERTIES) && value.isObject()) {
                // Its keys are names and no keywords: a property may be called "properties" or "type".
                ObjectNode properties = copy.putObject(PROPERTIES);
                value.properties()
                        .forEach(property ->
                                properties.set(property.getKey(), inline(property.getValue(), definitions, depth + 2)));
            } else if (!keyword.getKey().equals(DEFINITIONS)) {
                copy.set(keyword.getKey(), inline(value, definitions, depth + 1));
            }
        }
        if (copy.path(PROPERTIES).isObject() && !copy.has("type")) {
            copy.put("type", "object");
        }
        if (copy.path("type").asText().equals("object") || copy.path(PROPERTIES).isObject()) {
            copy.put("additionalProperties", false);
        }
        return copy;
    }

    private static JsonNode target(String reference, JsonNode definitions) {
        String prefix = "#/" + DEFINITIONS + "/";
        JsonNode target = reference.startsWith(prefix) ? definitions.path(reference.substring(prefix.length())) : null;
        if (target == null || target.isMissingNode()) {
            throw new SchemaMistakeException(
                    JsonPointer.empty(), "refers to " + reference + "; only its own $defs can be referred to");
        }
        return target;
    }
}
