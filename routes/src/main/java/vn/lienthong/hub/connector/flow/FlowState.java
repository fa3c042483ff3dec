package vn.lienthong.hub.connector.flow;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Where one exchange is in a written route: its variables, whom it has touched, and how far it may still go. */
final class FlowState {
    /** The variable that is there from the beginning: what the caller asked. */
    static final String REQUEST = "request";
    /** More than any sensible flow takes; a loop that does not end would hold a place at the system until the deadline. */
    static final int MAX_STEPS = 500;

    private static final String PROPERTY = "hub.flow";
    private static final String TRACEPARENT = "traceparent";

    private final Exchange exchange;
    private final Map<String, JsonNode> variables = new HashMap<>();
    private final Set<Subject> subjects = new LinkedHashSet<>();
    private int steps;

    private FlowState(Exchange exchange) {
        this.exchange = exchange;
        variables.put(REQUEST, exchange.getMessage().getBody(ObjectNode.class));
    }

    /** Begins at the first step, when the body is what the caller asked. */
    static FlowState of(Exchange exchange) {
        FlowState state = exchange.getProperty(PROPERTY, FlowState.class);
        if (state == null) {
            state = new FlowState(exchange);
            exchange.setProperty(PROPERTY, state);
        }
        return state;
    }

    /**
     * Before each step.
     *
     * @throws HubFault {@link FaultCode#DEADLINE_PASSED}, or {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} after too many
     */
    void step() {
        if (++steps > MAX_STEPS) {
            throw new HubFault(
                    FaultCode.PROVIDER_ANSWER_UNREADABLE,
                    "the connector's route takes more than " + MAX_STEPS + " steps");
        }
        if (exchange.getVariable(DataExchange.VARIABLE, DataExchange.class)
                .arrival()
                .timeLeft()
                .isNegative()) {
            throw new HubFault(FaultCode.DEADLINE_PASSED);
        }
    }

    Map<String, JsonNode> variables() {
        return variables;
    }

    void set(String name, JsonNode value) {
        variables.put(name, value);
    }

    /**
     * Makes the body the request of another operation, whose route uses it up.
     *
     * @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if it does not fit its schema
     */
    void ask(String operation, CanonicalSchema schema) {
        JsonNode body = exchange.getMessage().getBody(JsonNode.class);
        List<CanonicalSchema.Violation> violations = schema.check(body);
        if (!violations.isEmpty()) {
            CanonicalSchema.Violation first = violations.get(0);
            throw new HubFault(
                    FaultCode.PROVIDER_ANSWER_UNREADABLE,
                    "what the connector's route asks " + operation + " breaks the rule '" + first.rule() + "' of "
                            + first.field());
        }
        forgetHeaders();
        exchange.getMessage().setBody(body.deepCopy());
    }

    /** Makes the answer of another operation the body, its verdict included. */
    void read() {
        ProviderAnswer answer = exchange.getMessage().getBody(ProviderAnswer.class);
        forgetHeaders();
        subjects.addAll(answer.subjects());
        exchange.getMessage().setBody(answer.body());
    }

    /**
     * Makes of the body what the operation of this route answers.
     *
     * @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if it does not fit its schema
     */
    void answer(Operation operation) {
        JsonNode body = exchange.getMessage().getBody(JsonNode.class);
        if (!body.isObject() && !body.isNull()) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, "the connector's route ends without an object");
        }
        ProviderAnswer answer =
                ResponseForm.of(operation, body.isNull() ? JsonNodeFactory.instance.objectNode() : body.deepCopy());
        subjects.addAll(answer.subjects());
        exchange.getMessage().setBody(new ProviderAnswer(answer.verdict(), answer.body(), List.copyOf(subjects)));
    }

    /** Those of one call are nothing to the next. */
    private void forgetHeaders() {
        exchange.getMessage().removeHeaders("*", TRACEPARENT);
    }
}
