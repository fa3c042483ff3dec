package vn.lienthong.hub.door;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.exchangelog.redelivery.RecordedRequest;
import vn.lienthong.hub.exchangelog.redelivery.Redeliveries;
import vn.lienthong.hub.exchangelog.redelivery.Redeliveries.Due;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.Whose;

/**
 * The door for what is delivered again: the request that was kept enters the spine once more under the id that it has, so
 * that its provider sees the same idempotency key and its records stand together. It is authorised anew, and never edited.
 */
@Component
final class RedeliveryDoor implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RedeliveryDoor.class);
    private static final int AT_A_TIME = 8;
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(10);

    /** What passes by itself, so that it is tried again within the same redelivery. */
    private static final Set<FaultCode> PASSING = Set.of(
            FaultCode.PROVIDER_BUSY,
            FaultCode.PROVIDER_PAUSED,
            FaultCode.PROVIDER_LEFT_ALONE,
            FaultCode.QUOTA_EXCEEDED,
            FaultCode.LOG_UNAVAILABLE);

    private final Redeliveries redeliveries;
    private final Doorkeeper doorkeeper;
    private final ProducerTemplate producer;
    private final ObjectMapper json;
    private final ExecutorService deliverers = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread thread = new Thread(task, "redelivery");
        thread.setDaemon(true);
        return thread;
    });

    RedeliveryDoor(Redeliveries redeliveries, Doorkeeper doorkeeper, ProducerTemplate producer, ObjectMapper json) {
        this.redeliveries = redeliveries;
        this.doorkeeper = doorkeeper;
        this.producer = producer;
        this.json = json;
    }

    /** Delivers a second's worth, if there is any. Never throws: the next turn comes whatever became of this one. */
    void takeTurn() {
        try {
            List<Future<?>> under = redeliveries.claim().stream()
                    .<Future<?>>map(due -> deliverers.submit(() -> deliver(due)))
                    .toList();
            for (Future<?> delivery : under) {
                // Bounded by the time that an exchange may take.
                delivery.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Nothing could be delivered again just now: {}", e.toString());
        }
    }

    private void deliver(Due due) {
        try {
            if (redeliveries.isDelivered(due.exchange())) {
                redeliveries.delivered(due, "delivered before");
                return;
            }
            Optional<RecordedRequest> request = redeliveries.request(due.exchange());
            if (request.isEmpty()) {
                redeliveries.failed(due, "its request is not kept any more", false);
                return;
            }
            DataExchange ended = enterSpine(arrival(request.get()));
            doorkeeper.record(ended, answer(ended));
            note(due, ended.outcome());
        } catch (HubFault | DataAccessException e) {
            // It stays claimed for a while and is taken up again; its provider knows it by its key.
            LOG.warn("Exchange {} is delivered again later: {}", due.exchange(), e.getMessage());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            redeliveries.failed(due, "its request cannot be read", false);
        }
    }

    private Arrival arrival(RecordedRequest request) {
        Attempt attempt = doorkeeper.openAgain(request.exchange().toString(), request.body());
        return new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                Protocol.valueOf(request.protocol()),
                OperationName.parse(request.operation()).orElse(null),
                null,
                new Credential.Redelivery(request.agency(), request.credential()),
                new Claims(request.purpose(), request.officer(), request.requestId(), null),
                request.body(),
                null);
    }

    private DataExchange enterSpine(Arrival arrival) {
        Exchange ended = producer.send(
                "direct:hub.spine", camel -> camel.setVariable(DataExchange.VARIABLE, DataExchange.of(arrival)));
        return ended.getVariable(DataExchange.VARIABLE, DataExchange.class);
    }

    /** Nobody gets it; its digest is recorded. */
    private byte[] answer(DataExchange ended) throws JsonProcessingException {
        return ended.outcome() instanceof Outcome.Answered answered
                ? json.writeValueAsBytes(answered.body())
                : new byte[0];
    }

    private void note(Due due, Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            redeliveries.delivered(due, answered.verdict().name());
        } else if (outcome instanceof Outcome.Failed failed) {
            FaultCode code = failed.fault().code();
            if (PASSING.contains(code)) {
                redeliveries.later(due, waitFor(failed.fault()));
            } else {
                redeliveries.failed(due, code.code(), code.whose() == Whose.PROVIDER);
            }
        } else {
            redeliveries.delivered(due, "DEFERRED");
        }
    }

    /** A provider that says when it is worth asking again is not asked before, but for a look now and then. */
    private static Duration waitFor(HubFault fault) {
        Duration said = fault.retryAfter() == null ? SHORT : fault.retryAfter();
        if (said.compareTo(LONG) > 0) {
            return LONG;
        }
        return said.compareTo(SHORT) < 0 ? SHORT : said;
    }

    @Override
    public void destroy() {
        deliverers.shutdownNow();
    }
}
