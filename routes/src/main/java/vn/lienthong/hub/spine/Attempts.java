package vn.lienthong.hub.spine;

import java.time.Duration;
import java.util.function.Supplier;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.Retry;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;

/**
 * Has a provider asked again that failed in passing, as its connector wants it. {@code hub_provider_retries_total} counts
 * the further times.
 */
@Component
final class Attempts {
    private final MeterRegistry metrics;

    Attempts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Whether what came of a call says that the provider's system is in trouble. */
    static boolean isOutage(DataExchange called) {
        return called.outcome() instanceof Outcome.Failed failed && ProviderFailures.isOutage(failed.fault());
    }

    /**
     * @param operation whose system is asked
     * @param attempt one call, within the system's limits
     */
    DataExchange of(Operation operation, Supplier<DataExchange> attempt) {
        Retry retry = operation.retry();
        if (retry == null) {
            return attempt.get();
        }
        // An attempt that could end after the caller's time is not begun.
        Duration needed = retry.waitFor().plus(operation.system().responseTimeout());
        RetryPolicy<DataExchange> policy = RetryPolicy.<DataExchange>builder()
                .handleIf((ended, thrown) -> thrown == null
                        && isOutage(ended)
                        && ended.arrival().timeLeft().compareTo(needed) > 0)
                .withMaxRetries(retry.atMost())
                .withDelay(retry.waitFor())
                .onRetry(again -> metrics.counter(
                                "hub.provider.retries",
                                "operation",
                                operation.key().name().toString())
                        .increment())
                .build();
        return Failsafe.with(policy).get(attempt::get);
    }
}
