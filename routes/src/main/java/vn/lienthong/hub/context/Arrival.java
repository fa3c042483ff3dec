package vn.lienthong.hub.context;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import vn.lienthong.hub.fault.HubFault;

/**
 * A request as it arrived at the door.
 *
 * @param id the exchange's id: a UUID of version 7
 * @param receivedAt when it arrived, by the wall clock
 * @param startedNanos the same by {@link System#nanoTime()}, for durations
 * @param timeAllowed how long the whole exchange may take
 * @param protocol the way in
 * @param operation the operation as it was named, not yet looked up; null if none was named
 * @param interfaceVersion the major version that was named with it; null if none was, which means the only one
 * @param credential what says which agency it is
 * @param claims purpose, officer, request id, trace
 * @param body the bytes that came; never null and never changed
 * @param refusal what the way in itself found wrong, such as a header or a method; null if nothing. It is brought up only
 *     after the caller is identified, so that every way in refuses in the same order
 * @param fetched the id of the exchange whose promised answer is asked for; null if something new is asked
 */
public record Arrival(
        String id,
        Instant receivedAt,
        long startedNanos,
        Duration timeAllowed,
        Protocol protocol,
        OperationName operation,
        String interfaceVersion,
        Credential credential,
        Claims claims,
        byte[] body,
        HubFault refusal,
        UUID fetched) {

    /** Something new is asked. */
    public Arrival(
            String id,
            Instant receivedAt,
            long startedNanos,
            Duration timeAllowed,
            Protocol protocol,
            OperationName operation,
            String interfaceVersion,
            Credential credential,
            Claims claims,
            byte[] body,
            HubFault refusal) {
        this(
                id,
                receivedAt,
                startedNanos,
                timeAllowed,
                protocol,
                operation,
                interfaceVersion,
                credential,
                claims,
                body,
                refusal,
                null);
    }

    /** What is left of the time allowed; zero or negative when it has passed. */
    public Duration timeLeft() {
        return timeAllowed.minusNanos(System.nanoTime() - startedNanos);
    }

    /** The same with the version of the interface that serves it, if it names none. */
    public Arrival atVersion(String served) {
        return interfaceVersion != null
                ? this
                : new Arrival(
                        id,
                        receivedAt,
                        startedNanos,
                        timeAllowed,
                        protocol,
                        operation,
                        served,
                        credential,
                        claims,
                        body,
                        refusal);
    }

    /** The same with the purpose that the agreement says when the request says none. */
    Arrival withPurpose(String purpose) {
        return new Arrival(
                id,
                receivedAt,
                startedNanos,
                timeAllowed,
                protocol,
                operation,
                interfaceVersion,
                credential,
                claims.withPurpose(purpose),
                body,
                refusal,
                fetched);
    }

    /** The same as a question for the answer of another exchange. */
    public Arrival fetching(UUID exchange) {
        return new Arrival(
                id,
                receivedAt,
                startedNanos,
                timeAllowed,
                protocol,
                null,
                null,
                credential,
                claims,
                body,
                refusal,
                exchange);
    }

    /** The same with the operation and the purpose of the exchange whose answer is asked for. */
    public Arrival ofPromise(OperationName promised, String purpose) {
        return new Arrival(
                id,
                receivedAt,
                startedNanos,
                timeAllowed,
                protocol,
                promised,
                null,
                credential,
                claims.withPurpose(purpose),
                body,
                refusal,
                fetched);
    }

    /** Shows neither the body nor anything the caller claims. */
    @Override
    public String toString() {
        return "Arrival[" + id + " " + protocol + " " + operation + ", " + body.length + " bytes]";
    }
}
