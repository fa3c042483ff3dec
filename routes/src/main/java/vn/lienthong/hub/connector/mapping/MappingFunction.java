package vn.lienthong.hub.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;

/** A function of ours that mappings in JSLT call. Of a value that is absent or empty it makes null, as a table does. */
final class MappingFunction implements Function {
    private final String name;
    private final int arguments;
    private final Body body;

    /** @param arguments how many there are; the last is the value */
    MappingFunction(String name, int arguments, Body body) {
        this.name = name;
        this.arguments = arguments;
        this.body = body;
    }

    /** What the function makes of a value. */
    @FunctionalInterface
    interface Body {
        /** @throws MappingException with what is wrong with the value, without the value */
        JsonNode call(JsonNode[] arguments, JsonNode value) throws MappingException;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getMinArguments() {
        return arguments;
    }

    @Override
    public int getMaxArguments() {
        return arguments;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] given) {
        JsonNode value = given[arguments - 1];
        if (value.isNull() || value.isTextual() && value.textValue().isEmpty()) {
            return NullNode.getInstance();
        }
        try {
            return body.call(given, value);
        } catch (MappingException e) {
            // A table would name the field; here nobody knows it.
            throw new RuleException(new MappingException("a value " + e.getMessage()));
        }
    }
}
