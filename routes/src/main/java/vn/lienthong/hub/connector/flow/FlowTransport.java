package vn.lienthong.hub.connector.flow;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;

/**
 * The way out of operations that ask others of their connector, by a route of the integrator's. The system is reached by
 * these others, over its own transport; the place that the operation holds at the system is one for all of them.
 */
@Component
public final class FlowTransport implements Transport {
    private static final String FLOW = "flow";

    @Override
    public String name() {
        return WRITTEN;
    }

    @Override
    public boolean isOfSystems() {
        return false;
    }

    /** Nobody is called over it. */
    @Override
    public Protocol protocol() {
        throw new UnsupportedOperationException("a written route has the protocol of what it asks");
    }

    /** Nothing is the same for all. */
    @Override
    public void describe(RouteTemplateDefinition template) {}

    @Override
    public boolean describe(
            RouteDefinition route, Operation operation, Map<String, Object> beans, UnaryOperator<String> nodes) {
        FlowStep.Made made = new FlowStep.Made(operation.key(), nodes);
        made.name("from", route.getInput());
        route.clearOutput();
        Flow flow = (Flow) beans.get(FLOW);
        flow.steps().forEach(step -> step.addTo(route, made));
        made.add(route, "map-answer", exchange -> FlowState.of(exchange).answer(operation));
        return true;
    }

    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of();
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        Flow flow = FlowReader.read(source, problems);
        return flow == null ? Map.of() : Map.of(FLOW, flow);
    }
}
