package vn.lienthong.hub.spine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.PromisedAnswers;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.context.ProviderPromise;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The step in which the hub asks the provider, through the route of the operation's revision. */
@Component
final class CallProvider {
    private final Answering answering;
    private final Attempts attempts;
    private final ProducerTemplate producer;
    private final PromisedAnswers promises;
    /**
     * Camel takes an address apart each time to find the endpoint behind it. Forgotten with its operation, which is gone
     * when no exchange and no catalogue holds it.
     */
    private final LoadingCache<Operation, Endpoint> endpoints;

    CallProvider(Answering answering, Attempts attempts, ProducerTemplate producer, PromisedAnswers promises) {
        this.attempts = attempts;
        this.answering = answering;
        this.producer = producer;
        this.promises = promises;
        this.endpoints = Caffeine.newBuilder().weakKeys().build(this::endpoint);
    }

    /** Asks, unless the outcome is known already. A provider that fails is an outcome too, with the time it took. */
    DataExchange call(DataExchange exchange) {
        if (exchange.isDecided()) {
            return exchange;
        }
        if (exchange.arrival().fetched() != null) {
            PromisedAnswers.Kept kept = promises.take(exchange.arrival().fetched());
            return exchange.withSubjects(kept.subjects()).withOutcome(kept.outcome());
        }
        if (exchange.arrival().timeLeft().isNegative()) {
            throw new HubFault(FaultCode.DEADLINE_PASSED);
        }
        Operation operation = answering.operation(exchange);
        long started = System.nanoTime();
        return attempts.of(
                operation,
                () -> operation.system().withinLimit(() -> answered(exchange, operation, started), Attempts::isOutage));
    }

    private DataExchange answered(DataExchange exchange, Operation operation, long started) {
        Exchange ended = ask(exchange, operation);
        DataExchange called = exchange.withCall(new ProviderCall(
                operation.system().protocol(),
                System.nanoTime() - started,
                operation.key().equals(exchange.operation()) ? null : operation.key()));
        if (ended.getException() != null) {
            return Faults.end(called, ProviderFailures.explain(ended.getException()));
        }
        if (ended.getMessage().getBody() instanceof ProviderPromise promise) {
            return called.withSubjects(promise.subjects())
                    .withOutcome(new Outcome.Deferred(promise.answerExpectedBy()));
        }
        ProviderAnswer answer = ended.getMessage().getBody(ProviderAnswer.class);
        return called.withSubjects(answer.subjects())
                .withOutcome(new Outcome.Answered(answer.verdict(), answer.body()));
    }

    private Endpoint endpoint(Operation operation) {
        return producer.getCamelContext()
                .getEndpoint("direct:" + operation.key().routeId() + "?block=false");
    }

    private Exchange ask(DataExchange exchange, Operation operation) {
        return producer.send(endpoints.get(operation), camel -> {
            camel.setVariable(DataExchange.VARIABLE, exchange);
            // A route empties its request once that is written, and it may be needed again.
            camel.getMessage()
                    .setBody(
                            operation.retry() == null
                                    ? exchange.request()
                                    : exchange.request().deepCopy());
            String traceparent = exchange.arrival().claims().traceparent();
            if (traceparent != null) {
                camel.getMessage().setHeader("traceparent", traceparent);
            }
        });
    }
}
