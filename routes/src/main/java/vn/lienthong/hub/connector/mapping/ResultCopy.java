package vn.lienthong.hub.connector.mapping;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Copies what a JSLT has made, without what says nothing. A result may hold one part of the input many times, and what is
 * constant in it is the mapping's own; so it is copied within bounds, and not changed.
 */
final class ResultCopy {
    /** How deep objects and lists may lie in each other. */
    static final int MAX_DEPTH = 50;

    /** Of all values and characters together; as many as the largest answer of a provider has bytes. */
    static final int MAX_SIZE = 4 * 1024 * 1024;

    private final boolean keepsEmpty;
    private int size;

    /** @param keepsEmpty whether empty texts, lists and objects say something */
    ResultCopy(boolean keepsEmpty) {
        this.keepsEmpty = keepsEmpty;
    }

    /** @throws MappingException if it is no object, or larger or deeper than it may be */
    ObjectNode of(JsonNode result) throws MappingException {
        if (result.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!result.isObject()) {
            throw new MappingException("the mapping makes no object");
        }
        return object(result, 1);
    }

    /**
     * Whatever it is; null of JSON for what says nothing.
     *
     * @throws MappingException if it is larger or deeper than it may be
     */
    JsonNode ofAny(JsonNode result) throws MappingException {
        JsonNode copy = value(result, 0);
        return copy == null ? NullNode.instance : copy;
    }

    private ObjectNode object(JsonNode object, int depth) throws MappingException {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = value(field.getValue(), depth);
            if (value != null) {
                count(field.getKey().length());
                copy.set(field.getKey(), value);
            }
        }
        return copy;
    }

    private ArrayNode list(JsonNode list, int depth) throws MappingException {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : list) {
            JsonNode value = value(item, depth);
            if (value != null) {
                copy.add(value);
            } else if (item.isContainerNode()) {
                // Something was there: the schema says whether it may be empty, and it is not ours to lose.
                copy.add(item.isObject() ? copy.objectNode() : copy.arrayNode());
            }
        }
        return copy;
    }

    /** The copy, or null if the value says nothing. */
    private JsonNode value(JsonNode value, int depth) throws MappingException {
        count(1);
        if (value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            count(value.textValue().length());
            return keepsEmpty || !value.textValue().isEmpty() ? value : null;
        }
        if (!value.isContainerNode()) {
            return value;
        }
        if (depth == MAX_DEPTH) {
            throw new MappingException("the mapping makes more than " + MAX_DEPTH + " levels");
        }
        JsonNode copy = value.isObject() ? object(value, depth + 1) : list(value, depth + 1);
        return keepsEmpty || !copy.isEmpty() ? copy : null;
    }

    private void count(int more) throws MappingException {
        size += more;
        if (size > MAX_SIZE) {
            throw new MappingException("the mapping makes more than " + MAX_SIZE + " characters and values");
        }
    }
}
