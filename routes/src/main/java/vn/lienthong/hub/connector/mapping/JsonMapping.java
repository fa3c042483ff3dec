package vn.lienthong.hub.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A mapping between a provider's JSON and the canonical form, in one direction. It reads nothing but its input. */
@FunctionalInterface
public interface JsonMapping {

    /**
     * @return an object that is nobody else's
     * @throws MappingException if the input cannot be brought into the other form
     */
    ObjectNode map(JsonNode input) throws MappingException;
}
