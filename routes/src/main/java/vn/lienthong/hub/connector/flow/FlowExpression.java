package vn.lienthong.hub.connector.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

import vn.lienthong.hub.connector.mapping.JsonExpression;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * What a step computes: a JSLT over the body, with the variables of the route.
 *
 * @param text as it is written, which Hawtio shows
 */
record FlowExpression(String text, JsonExpression expression) implements Predicate {

    /** @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if it ends with an error */
    JsonNode value(Exchange exchange) {
        try {
            return expression.value(
                    exchange.getMessage().getBody(JsonNode.class),
                    FlowState.of(exchange).variables());
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, "the connector's route " + e.getMessage(), e);
        }
    }

    /** Whether it is true; anything but true and false is a mistake of whoever wrote it. */
    @Override
    public boolean matches(Exchange exchange) {
        FlowState.of(exchange).step();
        JsonNode value = value(exchange);
        if (!value.isBoolean()) {
            throw new HubFault(
                    FaultCode.PROVIDER_ANSWER_UNREADABLE,
                    "a condition of the connector's route is neither true nor false");
        }
        return value.booleanValue();
    }

    @Override
    public String toString() {
        return text;
    }
}
