package vn.lienthong.hub.spine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The step in which the hub asks the provider, through the route of the operation's revision. */
@Component
final class CallProvider {
    private final Catalogue catalogue;
    private final ProducerTemplate producer;
    /** Camel takes an address apart each time to find the endpoint behind it. */
    private final Map<OperationKey, Endpoint> endpoints = new ConcurrentHashMap<>();

    CallProvider(Catalogue catalogue, ProducerTemplate producer) {
        this.catalogue = catalogue;
        this.producer = producer;
    }

    /** Asks, unless the outcome is known already. A provider that fails is an outcome too, with the time it took. */
    DataExchange call(DataExchange exchange) {
        if (exchange.isDecided()) {
            return exchange;
        }
        if (exchange.arrival().timeLeft().isNegative()) {
            throw new HubFault(FaultCode.DEADLINE_PASSED);
        }
        ConnectedSystem system = catalogue.operation(exchange.operation()).system();
        return system.withinLimit(() -> answered(exchange, system));
    }

    private DataExchange answered(DataExchange exchange, ConnectedSystem system) {
        long started = System.nanoTime();
        Exchange ended = ask(exchange);
        DataExchange called = exchange.withCall(new ProviderCall(system.protocol(), System.nanoTime() - started));
        if (ended.getException() != null) {
            return Faults.end(called, ProviderFailures.explain(ended.getException()));
        }
        ProviderAnswer answer = ended.getMessage().getBody(ProviderAnswer.class);
        return called.withSubjects(answer.subjects())
                .withOutcome(new Outcome.Answered(answer.verdict(), answer.body()));
    }

    private Endpoint endpoint(OperationKey operation) {
        return producer.getCamelContext().getEndpoint("direct:" + operation.routeId());
    }

    private Exchange ask(DataExchange exchange) {
        return producer.send(endpoints.computeIfAbsent(exchange.operation(), this::endpoint), camel -> {
            camel.setVariable(DataExchange.VARIABLE, exchange);
            camel.getMessage().setBody(exchange.request());
            String traceparent = exchange.arrival().claims().traceparent();
            if (traceparent != null) {
                camel.getMessage().setHeader("traceparent", traceparent);
            }
        });
    }
}
