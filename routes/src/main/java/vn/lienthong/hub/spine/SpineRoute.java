package vn.lienthong.hub.spine;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.HubRouteBuilder;
import vn.lienthong.hub.fault.HubFault;

/** What the hub does to every request, whichever way it came in. */
@Component
final class SpineRoute extends HubRouteBuilder {
    private final Steps steps;
    private final Answering answering;
    private final CallProvider callProvider;

    SpineRoute(Steps steps, Answering answering, CallProvider callProvider) {
        this.steps = steps;
        this.answering = answering;
        this.callProvider = callProvider;
    }

    @Override
    public void configure() {
        // A fault is caught here and nowhere else, and takes the same way out as an answer: an onException would end
        // the route of the way in as well.
        route("spine", "direct:hub.spine", "Every request, whichever way it came in")
                .doTry()
                .process(step(steps::identifyAgency))
                .id("identify-agency")
                .process(step(steps::parseRequest))
                .id("parse-request")
                .process(step(steps::checkAgreement))
                .id("check-agreement")
                .process(step(steps::checkRequest))
                .id("check-request")
                // Of a change that nobody can be asked for, none is recorded that may have happened.
                .process(step(exchange -> steps.recordIntent(answering.check(exchange))))
                .id("record-intent")
                .process(step(callProvider::call))
                .id("call-provider")
                .process(step(steps::limitFields))
                .id("limit-fields")
                .doCatch(Throwable.class)
                .id("catch-fault")
                .process(SpineRoute::explainFault)
                .id("explain-fault")
                .end()
                .id("answer-or-fault")
                .process(this::renderAnswer)
                .id("render-answer");
    }

    /** A step of the spine: what is known before it, to what is known after it. */
    private interface Step {
        /** @throws HubFault if the exchange ends here without an answer */
        DataExchange take(DataExchange exchange);
    }

    private static Processor step(Step step) {
        return camel -> camel.setVariable(
                DataExchange.VARIABLE, step.take(camel.getVariable(DataExchange.VARIABLE, DataExchange.class)));
    }

    private static void explainFault(Exchange camel) {
        Throwable cause = camel.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        DataExchange exchange = camel.getVariable(DataExchange.VARIABLE, DataExchange.class);
        camel.setVariable(DataExchange.VARIABLE, Faults.end(exchange, cause));
    }

    /** Leaves the canonical answer as the body, which the way in writes in its own form. */
    private void renderAnswer(Exchange camel) {
        camel.getMessage().setBody(steps.render(camel.getVariable(DataExchange.VARIABLE, DataExchange.class)));
    }
}
