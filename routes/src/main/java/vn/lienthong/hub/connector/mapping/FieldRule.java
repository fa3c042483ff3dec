package vn.lienthong.hub.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** What happens to a value on its way between the provider's form and the canonical one. */
interface FieldRule {

    /** The value as it is. */
    FieldRule COPY = new FieldRule() {
        @Override
        public JsonNode toCanonical(JsonNode value) {
            return value;
        }

        @Override
        public JsonNode toProvider(JsonNode value) {
            return value;
        }
    };

    /** @throws MappingException with what is wrong, without the value */
    JsonNode toCanonical(JsonNode value) throws MappingException;

    /** @throws MappingException with what is wrong, without the value */
    JsonNode toProvider(JsonNode value) throws MappingException;
}
