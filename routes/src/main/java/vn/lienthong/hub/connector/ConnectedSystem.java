package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;

import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** A connected system at run time: how it is reached, and how many calls it has just now. */
public final class ConnectedSystem {
    private final String id;
    private final Protocol protocol;
    private final Duration responseTimeout;
    private final Semaphore freeCalls;
    private final SystemBreaker breaker;

    ConnectedSystem(
            String id,
            Protocol protocol,
            Duration responseTimeout,
            int parallelCalls,
            SystemDescriptor.CircuitBreaker circuitBreaker) {
        this.id = id;
        this.protocol = protocol;
        this.responseTimeout = responseTimeout;
        this.freeCalls = new Semaphore(parallelCalls);
        this.breaker = new SystemBreaker(id, circuitBreaker);
    }

    public String id() {
        return id;
    }

    public Protocol protocol() {
        return protocol;
    }

    public Duration responseTimeout() {
        return responseTimeout;
    }

    /** Whether it is left alone just now, because it failed too often. */
    public boolean isLeftAlone() {
        return breaker.isOpen();
    }

    /**
     * Makes a call, if the system may have one more just now. Never waits: a caller that would have to wait is better
     * told so, and a slow system must not collect the hub's threads.
     *
     * @param isOutage whether what came of it says that the system is in trouble
     * @throws HubFault {@link FaultCode#PROVIDER_BUSY} if it has as many as it may have,
     *     {@link FaultCode#PROVIDER_LEFT_ALONE} if it failed too often just now
     */
    public <T> T withinLimit(Supplier<T> call, Predicate<T> isOutage) {
        if (!freeCalls.tryAcquire()) {
            throw new HubFault(FaultCode.PROVIDER_BUSY);
        }
        try {
            return breaker.guard(call, isOutage);
        } finally {
            freeCalls.release();
        }
    }
}
