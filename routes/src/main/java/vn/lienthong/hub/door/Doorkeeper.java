package vn.lienthong.hub.door;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.IntentRecorder;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.exchangelog.ExchangeRecord;
import vn.lienthong.hub.exchangelog.Recorder;
import vn.lienthong.hub.fault.HubFault;

/** What every door does alike: open an attempt, and record it exactly once before its answer leaves. */
@Component
final class Doorkeeper implements IntentRecorder {
    /** Ids that grow with time keep new records together in the log's indexes. */
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    private final Recorder recorder;
    private final ExchangeMetrics metrics;
    private final DoorSettings settings;
    private final Clock clock;

    Doorkeeper(Recorder recorder, ExchangeMetrics metrics, DoorSettings settings, Clock clock) {
        this.recorder = recorder;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    Attempt open(byte[] body) {
        return new Attempt(ids.generate().toString(), clock.instant(), System.nanoTime(), settings.timeAllowed(), body);
    }

    /** An attempt of the hub itself, at something that has its id already. */
    Attempt openAgain(String id, byte[] body) {
        return new Attempt(id, clock.instant(), System.nanoTime(), settings.timeAllowed(), body);
    }

    /** An attempt that no way in has seen, or seen to its end. */
    DataExchange unseen(Attempt attempt, Protocol protocol, HubFault fault) {
        Arrival arrival = new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                protocol,
                null,
                null,
                new Credential.None(),
                Claims.NONE,
                attempt.body(),
                null);
        return DataExchange.of(arrival).withOutcome(new Outcome.Failed(fault));
    }

    /**
     * Records what became of an attempt. Returns when the record is durable.
     *
     * @param answer the bytes that are about to leave
     * @throws HubFault if there is no record, so that there must be no answer
     */
    void record(DataExchange exchange, byte[] answer) {
        long nanos = System.nanoTime() - exchange.arrival().startedNanos();
        try {
            recorder.record(
                    new ExchangeRecord(exchange, clock.instant(), nanos, fieldsOf(exchange.outcome()), answer, 1));
            if (!exchange.isRedelivery()) {
                metrics.count(exchange, exchange.outcome(), nanos);
            }
        } catch (HubFault unrecorded) {
            metrics.count(exchange, new Outcome.Failed(unrecorded), nanos);
            throw unrecorded;
        }
    }

    @Override
    public void intend(DataExchange exchange) {
        long nanos = System.nanoTime() - exchange.arrival().startedNanos();
        recorder.record(new ExchangeRecord(exchange, clock.instant(), nanos, List.of(), new byte[0], 1));
    }

    private static List<String> fieldsOf(Outcome outcome) {
        List<String> names = new ArrayList<>();
        if (outcome instanceof Outcome.Answered answered) {
            answered.body().fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
