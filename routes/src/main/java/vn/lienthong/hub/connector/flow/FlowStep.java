package vn.lienthong.hub.connector.flow;

import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.Block;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.WhenDefinition;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;

/** One step of a written route: it knows the Camel nodes that do it. */
sealed interface FlowStep {

    /** @param of what the route is made for */
    void addTo(Block route, Made of);

    /**
     * The operation of a route, in one revision and of one instance.
     *
     * @param nodes gives a node its id, from its verb
     */
    record Made(OperationKey operation, UnaryOperator<String> nodes) {
        void add(Block parent, String verb, Processor processor) {
            add(parent, verb, new ProcessDefinition((Exchange exchange) -> {
                FlowState.of(exchange).step();
                processor.process(exchange);
            }));
        }

        void add(Block parent, String verb, ProcessorDefinition<?> node) {
            name(verb, node);
            parent.addOutput(node);
        }

        void name(String verb, OptionalIdentifiedDefinition<?> node) {
            node.setId(nodes.apply(verb));
        }
    }

    /** {@code setBody}: what is asked or answered next. */
    record SetBody(String id, FlowExpression expression) implements FlowStep {
        @Override
        public void addTo(Block route, Made of) {
            of.add(route, id, exchange -> exchange.getMessage().setBody(expression.value(exchange)));
        }
    }

    /** {@code setVariable}: what later expressions find under a name. */
    record SetVariable(String id, String name, FlowExpression expression) implements FlowStep {
        @Override
        public void addTo(Block route, Made of) {
            of.add(route, id, exchange -> FlowState.of(exchange).set(name, expression.value(exchange)));
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
        public void addTo(Block route, Made of) {
            OperationName name = new OperationName(of.operation().name().connector(), operation);
            OperationKey asked = new OperationKey(name, of.operation().revision());
            of.add(route, checkId, exchange -> FlowState.of(exchange).ask(operation, request));
            of.add(route, id, new ToDefinition("direct:" + asked.routeId() + "?block=false"));
            of.add(route, readId, exchange -> FlowState.of(exchange).read());
        }
    }

    /** {@code choice}: the first case that holds, or else what is otherwise. */
    record Choose(String id, List<Case> cases, Case otherwise) implements FlowStep {
        /** @param condition null for what is otherwise */
        record Case(String id, FlowExpression condition, List<FlowStep> steps) {}

        @Override
        public void addTo(Block route, Made of) {
            ChoiceDefinition choice = new ChoiceDefinition();
            of.add(route, id, choice);
            for (Case one : cases) {
                WhenDefinition when = new WhenDefinition(one.condition());
                of.name(one.id(), when);
                one.steps().forEach(step -> step.addTo(when, of));
                choice.addOutput(when);
            }
            if (otherwise != null) {
                OtherwiseDefinition rest = new OtherwiseDefinition();
                of.name(otherwise.id(), rest);
                otherwise.steps().forEach(step -> step.addTo(rest, of));
                choice.addOutput(rest);
            }
        }
    }

    /** {@code loop} with {@code doWhile}: again as long as a condition holds, looked at each time before. */
    record Repeat(String id, FlowExpression condition, List<FlowStep> steps) implements FlowStep {
        @Override
        public void addTo(Block route, Made of) {
            LoopDefinition loop = new LoopDefinition(condition);
            loop.setDoWhile(Boolean.TRUE.toString());
            of.add(route, id, loop);
            steps.forEach(step -> step.addTo(loop, of));
        }
    }
}
