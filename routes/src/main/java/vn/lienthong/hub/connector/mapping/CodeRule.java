package vn.lienthong.hub.connector.mapping;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A code that a table translates in both directions. A code that the table does not have is an error: guessing what a
 * provider means by it would be worse than no answer.
 */
final class CodeRule implements FieldRule {
    private final String table;
    private final Map<String, String> toCanonical;
    private final Map<String, String> toProvider;

    CodeRule(String table, Map<String, String> toCanonical, Map<String, String> toProvider) {
        this.table = table;
        this.toCanonical = Map.copyOf(toCanonical);
        this.toProvider = Map.copyOf(toProvider);
    }

    @Override
    public JsonNode toCanonical(JsonNode value) throws MappingException {
        return translate(value, toCanonical);
    }

    @Override
    public JsonNode toProvider(JsonNode value) throws MappingException {
        return translate(value, toProvider);
    }

    private JsonNode translate(JsonNode value, Map<String, String> codes) throws MappingException {
        String other = codes.get(value.asText());
        if (other == null) {
            throw new MappingException("has a code that the table " + table + " lacks");
        }
        return TextNode.valueOf(other);
    }
}
