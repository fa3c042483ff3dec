package vn.lienthong.hub.connector.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** An element of the canonical XML, worked out once from the schema of what it holds. */
final class ElementForm {
    private final String name;
    private final String type;
    private final boolean isRepeated;
    private final int order;
    /** By name, in the order of the schema. */
    private final Map<String, ElementForm> children = new LinkedHashMap<>();

    private ElementForm(String name, JsonNode property, int order) {
        this.name = name;
        this.order = order;
        this.isRepeated = property.path("type").asText().equals("array");
        JsonNode schema = isRepeated ? property.path("items") : property;
        this.type = schema.path("type").asText();
        for (Map.Entry<String, JsonNode> child : schema.path("properties").properties()) {
            children.put(child.getKey(), new ElementForm(child.getKey(), child.getValue(), children.size()));
        }
    }

    /** @param schema of an object, without references */
    static ElementForm root(String name, JsonNode schema) {
        return new ElementForm(name, schema, 0);
    }

    String name() {
        return name;
    }

    /** Of its value, or of each of them if it is repeated. */
    String type() {
        return type;
    }

    boolean isObject() {
        return type.equals("object");
    }

    /** Whether it is an item of an array. */
    boolean isRepeated() {
        return isRepeated;
    }

    /** Its place among its siblings. */
    int order() {
        return order;
    }

    Iterable<ElementForm> children() {
        return children.values();
    }

    /** Null if there is none. */
    ElementForm child(String childName) {
        return children.get(childName);
    }
}
