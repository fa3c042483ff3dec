package vn.lienthong.hub.cli;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body of which the form can be seen and what it says about somebody cannot. */
final class Masked {
    /** What the hub says, and no provider. */
    private static final Set<String> THE_HUBS = Set.of("verdict", "code", "exchangeId", "answerExpectedBy");

    private static final String MASK = "•••";

    private Masked() {}

    static JsonNode of(JsonNode body) {
        if (body.isArray()) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            body.forEach(item -> masked.add(of(item)));
            return masked;
        }
        if (!body.isObject()) {
            return JsonNodeFactory.instance.textNode(MASK);
        }
        ObjectNode masked = JsonNodeFactory.instance.objectNode();
        body.properties()
                .forEach(property -> masked.set(
                        property.getKey(),
                        THE_HUBS.contains(property.getKey())
                                        && property.getValue().isTextual()
                                ? property.getValue()
                                : of(property.getValue())));
        return masked;
    }
}
