package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.failsafe.CircuitBreaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Leaves a system alone for a while when it fails too often, so that nobody waits for what will not come. */
final class SystemBreaker {
    private static final Logger LOG = LoggerFactory.getLogger(SystemBreaker.class);
    private static final Duration WINDOW = Duration.ofSeconds(30);
    /** So many must succeed one after the other before all may call again. */
    private static final int TRIALS = 3;

    private final CircuitBreaker<Object> breaker;

    /** @param id of the connector */
    SystemBreaker(String id, SystemDescriptor.CircuitBreaker written) {
        this.breaker = CircuitBreaker.builder()
                .withFailureRateThreshold(written.failureRate(), written.callsAtLeast(), WINDOW)
                .withDelay(written.openFor())
                .withSuccessThreshold(TRIALS)
                .onOpen(event -> LOG.warn("{} fails too often and is left alone for {}", id, written.openFor()))
                .onClose(event -> LOG.info("{} answers again and is called by all", id))
                .build();
    }

    boolean isOpen() {
        return !breaker.isClosed();
    }

    /** @throws HubFault {@link FaultCode#PROVIDER_LEFT_ALONE} without making the call */
    <T> T guard(Supplier<T> call, Predicate<T> isOutage) {
        if (!breaker.tryAcquirePermit()) {
            throw new HubFault(FaultCode.PROVIDER_LEFT_ALONE, null, breaker.getRemainingDelay());
        }
        boolean isFailure = false;
        try {
            T ended = call.get();
            isFailure = isOutage.test(ended);
            return ended;
        } finally {
            // What ends with an exception is a mistake of ours, and none of the system's.
            if (isFailure) {
                breaker.recordFailure();
            } else {
                breaker.recordSuccess();
            }
        }
    }
}
