package vn.lienthong.hub.connector.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The schemas of an OpenAPI document as parts. References lead within the document, and to nothing around them. */
final class JsonTypes {
    private static final int MAX_DEPTH = 12;
    private static final String WITHIN = "#/";

    private final JsonNode document;
    private final List<String> leftOut;

    /** @param leftOut takes what can be left out and cannot be said canonically */
    JsonTypes(JsonNode document, List<String> leftOut) {
        this.document = document;
        this.leftOut = leftOut;
    }

    /** @throws UnusableContractException if a reference leads nowhere, outside, or in a circle */
    JsonNode resolve(JsonNode written) {
        JsonNode node = written;
        for (int step = 0; node.has("$ref"); step++) {
            String reference = node.get("$ref").asText();
            if (!reference.startsWith(WITHIN) || step > MAX_DEPTH) {
                throw new UnusableContractException("it refers to something outside of the contract.");
            }
            node = document.at(reference.substring(1));
            if (node.isMissingNode()) {
                throw new UnusableContractException("it refers to " + reference + ", which is not there.");
            }
        }
        return node;
    }

    Part part(String name, JsonNode written) {
        return part(name, written, 0);
    }

    private Part part(String name, JsonNode written, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnusableContractException("its schemas refer to themselves, or are nested too deep.");
        }
        JsonNode schema = resolve(written);
        String type = type(schema);
        if (type.equals("array")) {
            Part item = part(name, schema.path("items"), depth + 1);
            if (item.isList()) {
                throw new UnusableContractException("'" + name + "' is a list of lists.");
            }
            return item.several();
        }
        if (type.equals("object")) {
            Part object = Part.object(name, "", CanonicalWords.unique(parts(schema, depth)));
            if (object.parts().isEmpty()) {
                throw new UnusableContractException("'" + name + "' is an object of which nothing is said.");
            }
            return object;
        }
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        boolean isText = type.equals("string");
        String format = schema.path("format").asText().equals("date") && words.isEmpty() ? "date" : null;
        return Part.scalar(name, "", type, isText ? format : null, isText ? words : List.of());
    }

    private String type(JsonNode schema) {
        if (schema.has("oneOf") || schema.has("anyOf")) {
            throw new UnusableContractException("a schema of it is a choice between types.");
        }
        JsonNode type = schema.path("type");
        for (JsonNode word : type) {
            if (!word.asText().equals("null")) {
                type = word;
                break;
            }
        }
        if (type.isTextual()
                && Set.of("object", "array", "string", "integer", "number", "boolean")
                        .contains(type.asText())) {
            return type.asText();
        }
        if (schema.has("properties") || schema.has("allOf")) {
            return "object";
        }
        throw new UnusableContractException("a schema of it says no type.");
    }

    private List<Part> parts(JsonNode schema, int depth) {
        List<Part> parts = new ArrayList<>();
        schema.path("allOf").forEach(each -> parts.addAll(parts(resolve(each), depthBelow(depth))));
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean isRequired = required.contains(property.getKey());
            try {
                Part part = part(property.getKey(), property.getValue(), depth + 1);
                parts.add(isRequired ? part : part.optional());
            } catch (UnusableContractException e) {
                if (isRequired) {
                    throw e;
                }
                leftOut.add("the field " + property.getKey() + ": " + e.getMessage());
            }
        }
        return parts;
    }

    private static int depthBelow(int depth) {
        if (depth >= MAX_DEPTH) {
            throw new UnusableContractException("its schemas refer to themselves, or are nested too deep.");
        }
        return depth + 1;
    }
}
