package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.concurrent.Semaphore;
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

    ConnectedSystem(String id, Protocol protocol, Duration responseTimeout, int parallelCalls) {
        this.id = id;
        this.protocol = protocol;
        this.responseTimeout = responseTimeout;
        this.freeCalls = new Semaphore(parallelCalls);
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

    /**
     * Makes a call, if the system may have one more just now. Never waits: a caller that would have to wait is better
     * told so, and a slow system must not collect the hub's threads.
     *
     * @throws HubFault {@link FaultCode#PROVIDER_BUSY} if it has as many as it may have
     */
    public <T> T withinLimit(Supplier<T> call) {
        if (!freeCalls.tryAcquire()) {
            throw new HubFault(FaultCode.PROVIDER_BUSY);
        }
        try {
            return call.get();
        } finally {
            freeCalls.release();
        }
    }
}
