package vn.lienthong.hub.connector;

import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.Verdict;

/** Adds to a schema what an integrator need not write, because it is the same for all operations. */
final class SchemaCompletion {
    private static final int MAX_DEPTH = 16;
    private static final String DEFINITIONS = "$defs";

    private SchemaCompletion() {}

    static ObjectNode request(ObjectNode written) {
        ObjectNode completed = complete(written);
        ObjectNode fields = properties(completed).putObject(CanonicalSchema.FIELDS);
        fields.put("type", "array");
        fields.put("description", "Which fields of the answer are asked for; all that are agreed, if left out");
        fields.putObject("items").put("type", "string");
        return completed;
    }

    static ObjectNode response(ObjectNode written) {
        ObjectNode completed = complete(written);
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
        completed.set("properties", properties);
        completed.withArray("required").add(CanonicalSchema.VERDICT);
        return completed;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode complete(ObjectNode written) {
        ObjectNode inlined = (ObjectNode) inline(written, written.path(DEFINITIONS), 0);
        inlined.remove(DEFINITIONS);
        return inlined;
    }

    /** References to definitions of the same document are replaced by what they refer to; objects are closed. */
    private static JsonNode inline(JsonNode node, JsonNode definitions, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("is nested deeper than " + MAX_DEPTH + " levels, or refers to itself");
        }
        if (node.has("$ref")) {
            return inline(target(node.get("$ref").asText(), definitions), definitions, depth + 1);
        }
        if (node.isObject()) {
            ObjectNode copy = ((ObjectNode) node).objectNode();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!field.getKey().equals(DEFINITIONS)) {
                    copy.set(field.getKey(), inline(field.getValue(), definitions, depth + 1));
                }
            }
            if (copy.path("type").asText().equals("object")) {
                copy.put("additionalProperties", false);
            }
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = ((ArrayNode) node).arrayNode();
            node.forEach(item -> copy.add(inline(item, definitions, depth + 1)));
            return copy;
        }
        return node;
    }

    private static JsonNode target(String reference, JsonNode definitions) {
        String prefix = "#/" + DEFINITIONS + "/";
        JsonNode target = reference.startsWith(prefix) ? definitions.path(reference.substring(prefix.length())) : null;
        if (target == null || target.isMissingNode()) {
            throw new IllegalArgumentException("refers to " + reference + "; only its own $defs can be referred to");
        }
        return target;
    }
}
