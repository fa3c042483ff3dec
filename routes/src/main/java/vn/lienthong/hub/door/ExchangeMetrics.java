package vn.lienthong.hub.door;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Headline;
import vn.lienthong.hub.context.Outcome;

/**
 * {@code hub_exchange_seconds}: how many exchanges there were and how long they took, by way in, operation,
 * outcome and headline figure.
 * Its labels are names that the hub itself knows, so that nobody outside can add one or put somebody's data there.
 */
@Component
final class ExchangeMetrics {
    private static final String NAME = "hub.exchange";
    private static final String NONE = "none";

    private final MeterRegistry registry;

    ExchangeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param nanos how long it was in the hub */
    void count(DataExchange exchange, Outcome outcome, long nanos) {
        registry.timer(
                        NAME,
                        "in",
                        exchange.arrival().protocol().name(),
                        "operation",
                        exchange.operation() == null
                                ? NONE
                                : exchange.operation().name().toString(),
                        "outcome",
                        nameOf(outcome),
                        "headline",
                        Headline.of(outcome).name())
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String nameOf(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return answered.verdict().name();
        }
        return outcome instanceof Outcome.Failed failed ? failed.fault().code().code() : "DEFERRED";
    }
}
