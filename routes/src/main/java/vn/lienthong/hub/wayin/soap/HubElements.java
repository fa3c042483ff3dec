package vn.lienthong.hub.wayin.soap;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The hub's own elements in every contract, as canonical schemas, so that they are derived like all others. */
final class HubElements {
    static final JsonNode CONTEXT = object(ContextBlock.CLAIMS, List.of());
    static final JsonNode FAULT = fault();

    private HubElements() {}

    private static JsonNode fault() {
        ObjectNode fault =
                object(List.of("code", "whose", "exchangeId", "detail"), List.of("code", "whose", "exchangeId"));
        for (String member : List.of("message", "nextStep")) {
            ((ObjectNode) fault.get("properties")).set(member, object(List.of("vi", "en"), List.of("vi", "en")));
            fault.withArray("required").add(member);
        }
        return fault;
    }

    private static ObjectNode object(List<String> texts, List<String> required) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        texts.forEach(name -> properties.putObject(name).put("type", "string"));
        required.forEach(name -> object.withArray("required").add(name));
        return object;
    }
}
