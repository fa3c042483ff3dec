package vn.lienthong.hub.connector.file;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.file.Promises.Closed;
import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.LateRecorder;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Decides and records what became of promises: no more than was agreed is kept, and nothing without its record. */
final class LateOutcomes {
    private final LateRecorder recorder;
    private final KeptAnswers kept;
    private final FilePartners partners;
    private final Clock clock;

    LateOutcomes(LateRecorder recorder, KeptAnswers kept, FilePartners partners, Clock clock) {
        this.recorder = recorder;
        this.kept = kept;
        this.partners = partners;
        this.clock = clock;
    }

    /** The provider has answered, whether or not that makes sense. */
    Closed answered(OpenPromise promise, FileOperation operation, List<ObjectNode> rows) {
        try {
            ProviderAnswer answer = operation.answer(rows);
            ObjectNode body = agreed(promise, answer.body());
            DataExchange exchange = exchange(promise, operation.operation().keepBody())
                    .withSubjects(answer.subjects())
                    .withOutcome(new Outcome.Answered(answer.verdict(), body));
            recorder.late(exchange, body.toString().getBytes(StandardCharsets.UTF_8));
            return new Closed(answer.verdict().name(), null, kept.seal(promise.exchange(), body, answer.subjects()));
        } catch (HubFault fault) {
            if (fault.code() == FaultCode.LOG_UNAVAILABLE) {
                throw fault;
            }
            return failed(promise, operation.operation().keepBody(), fault);
        }
    }

    /**
     * It has not, and its time is over.
     *
     * @param isSent whether the provider has the request; if not, the caller is told why it could not be sent
     */
    Closed ended(OpenPromise promise, boolean isSent) {
        BodyPolicy policy = partners.operation(promise.operation().name())
                .map(operation -> operation.operation().keepBody())
                .orElse(BodyPolicy.DIGEST);
        FaultCode code = isSent
                ? FaultCode.PROVIDER_TIMED_OUT
                : partners.partner(promise.operation().name().connector())
                        .map(FilePartner::trouble)
                        .orElse(FaultCode.PROVIDER_UNREACHABLE);
        return failed(promise, policy, new HubFault(code));
    }

    private Closed failed(OpenPromise promise, BodyPolicy policy, HubFault fault) {
        recorder.late(exchange(promise, policy).withOutcome(new Outcome.Failed(fault)), new byte[0]);
        return new Closed(null, fault.code().code(), null);
    }

    private static ObjectNode agreed(OpenPromise promise, ObjectNode answer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            if (field.getKey().equals(CanonicalSchema.VERDICT)
                    || promise.fields().contains(field.getKey())) {
                body.set(field.getKey(), field.getValue());
            }
        }
        return body;
    }

    /** The exchange of the promise, as if the answer had just come in. */
    private DataExchange exchange(OpenPromise promise, BodyPolicy policy) {
        Arrival arrival = new Arrival(
                promise.exchange().toString(),
                clock.instant(),
                System.nanoTime(),
                Duration.ZERO,
                promise.protocol(),
                promise.operation().name(),
                null,
                new Credential.None(),
                promise.claims(),
                new byte[0],
                null);
        return DataExchange.of(arrival)
                .withCaller(promise.caller())
                .withOperation(promise.operation(), policy)
                .withCall(new ProviderCall(Protocol.FILE, 0, null));
    }
}
