package vn.lienthong.hub.connector.flow;

import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.Block;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.WhenDefinition;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;

/** One step of a written route: it knows the Camel nodes that do it. Their ids are verbs, to which the alias is put. */
sealed interface FlowStep {

    /** @param of the operation of the route, in the revision and of the instance that the route is made for */
    void addTo(Block route, OperationKey of);

    /** {@code setBody}: what is asked or answered next. */
    record SetBody(String id, FlowExpression expression) implements FlowStep {
        @Override
        public void addTo(Block route, OperationKey of) {
            add(route, id, exchange -> exchange.getMessage().setBody(expression.value(exchange)));
        }
    }

    /** {@code setVariable}: what later expressions find under a name. */
    record SetVariable(String id, String name, FlowExpression expression) implements FlowStep {
        @Override
        public void addTo(Block route, OperationKey of) {
            add(route, id, exchange -> FlowState.of(exchange).set(name, expression.value(exchange)));
        }
    }

    /**
     * {@code to}: another operation of the connector is asked with the body, and its answer is the body then.
     *
     * @param operation its own name
     * @param request what it can be asked
     */
    record Call(String checkId, String id, String readId, String operation, CanonicalSchema request)
            implements FlowStep {
        @Override
        public void addTo(Block route, OperationKey of) {
            OperationKey asked = new OperationKey(new OperationName(of.name().connector(), operation), of.revision());
            add(route, checkId, exchange -> FlowState.of(exchange).ask(operation, request));
            add(route, id, new ToDefinition("direct:" + asked.routeId() + "?block=false"));
            add(route, readId, exchange -> FlowState.of(exchange).read());
        }
    }

    /** {@code choice}: the first case that holds, or else what is otherwise. */
    record Choose(String id, List<Case> cases, Case otherwise) implements FlowStep {
        /** @param condition null for what is otherwise */
        record Case(String id, FlowExpression condition, List<FlowStep> steps) {}

        @Override
        public void addTo(Block route, OperationKey of) {
            ChoiceDefinition choice = new ChoiceDefinition();
            FlowStep.add(route, id, choice);
            for (Case one : cases) {
                WhenDefinition when = new WhenDefinition(one.condition());
                when.setId(one.id());
                one.steps().forEach(step -> step.addTo(when, of));
                choice.addOutput(when);
            }
            if (otherwise != null) {
                OtherwiseDefinition rest = new OtherwiseDefinition();
                rest.setId(otherwise.id());
                otherwise.steps().forEach(step -> step.addTo(rest, of));
                choice.addOutput(rest);
            }
        }
    }

    /** {@code loop} with {@code doWhile}: again as long as a condition holds, looked at each time before. */
    record Repeat(String id, FlowExpression condition, List<FlowStep> steps) implements FlowStep {
        @Override
        public void addTo(Block route, OperationKey of) {
            LoopDefinition loop = new LoopDefinition(condition);
            loop.setDoWhile(Boolean.TRUE.toString());
            FlowStep.add(route, id, loop);
            steps.forEach(step -> step.addTo(loop, of));
        }
    }

    private static void add(Block parent, String id, Processor processor) {
        add(parent, id, new ProcessDefinition((Exchange exchange) -> {
            FlowState.of(exchange).step();
            processor.process(exchange);
        }));
    }

    private static void add(Block parent, String id, ProcessorDefinition<?> node) {
        node.setId(id);
        parent.addOutput(node);
    }
}
