package vn.lienthong.hub.exchangelog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.bucket4j.Bucket;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.Whose;

/**
 * Counts attempts of callers that nobody knows once there are more of them than have a row each, so that junk cannot buy
 * unlimited writes. What is counted of them is the way in and the fault, and nothing that they chose themselves.
 */
final class UnidentifiedTally {
    private final Bucket rows;
    private final Map<Kind, Count> counts = new HashMap<>();

    /** @param rowsPerSecond how many attempts a second have a row each */
    UnidentifiedTally(int rowsPerSecond) {
        this.rows = Bucket.builder()
                .addLimit(limit -> limit.capacity(rowsPerSecond).refillGreedy(rowsPerSecond, Duration.ofSeconds(1)))
                .build();
    }

    /**
     * Whether this attempt was taken to be counted; otherwise it has a row of its own. What is not the caller's own fault
     * always has one: the hub may only have been unable to find out whose it is.
     */
    boolean take(ExchangeRecord attempt) {
        if (attempt.exchange().agency() != null
                || !(attempt.exchange().outcome() instanceof Outcome.Failed failed)
                || failed.fault().code().whose() != Whose.CALLER
                || rows.tryConsume(1)) {
            return false;
        }
        Kind kind =
                new Kind(attempt.exchange().arrival().protocol(), failed.fault().code());
        synchronized (counts) {
            counts.merge(kind, new Count(attempt, 1), Count::plus);
        }
        return true;
    }

    /** The rows that count what was taken since the last call. */
    List<ExchangeRecord> drain() {
        List<ExchangeRecord> drained = new ArrayList<>();
        synchronized (counts) {
            counts.values().forEach(count -> drained.add(count.asRecord()));
            counts.clear();
        }
        return drained;
    }

    private record Kind(Protocol protocol, FaultCode code) {}

    /** So many attempts, and the first of them. */
    private record Count(ExchangeRecord first, int attempts) {
        Count plus(Count other) {
            return new Count(first, attempts + other.attempts);
        }

        ExchangeRecord asRecord() {
            Arrival arrival = first.exchange().arrival();
            Arrival anonymous = new Arrival(
                    arrival.id(),
                    arrival.receivedAt(),
                    arrival.startedNanos(),
                    arrival.timeAllowed(),
                    arrival.protocol(),
                    null,
                    null,
                    new Credential.None(),
                    Claims.NONE,
                    new byte[0],
                    null);
            return new ExchangeRecord(
                    DataExchange.of(anonymous).withOutcome(first.exchange().outcome()),
                    first.finishedAt(),
                    first.hubNanos(),
                    List.of(),
                    new byte[0],
                    attempts);
        }
    }
}
