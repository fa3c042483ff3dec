package vn.lienthong.hub.context;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One request and all that the hub has found out about it so far. Immutable: each step of the spine returns a new one.
 * What a step has not yet found out is null.
 *
 * @param arrival what came
 * @param agency the consumer, once identified
 * @param credential the id of what it was identified by; null if that has none
 * @param operation the revision that serves it, once found
 * @param keepBody what the log keeps of its bodies; as long as the operation is not found, their digests
 * @param request the canonical request, once parsed; emptied once it is written for a provider that is waited for
 * @param illFormed the request's fields whose content is impossible, once parsed
 * @param fields the top-level fields of an answer that may leave, once authorised
 * @param matching how a verification is to be judged, once authorised
 * @param call the call to the provider, once made
 * @param subjects whose data it touches
 * @param isChange whether it may change something at the provider, once that is known
 * @param outcome what became of it, once known
 */
public record DataExchange(
        Arrival arrival,
        String agency,
        UUID credential,
        OperationKey operation,
        BodyPolicy keepBody,
        ObjectNode request,
        List<String> illFormed,
        Set<String> fields,
        MatchingRules matching,
        ProviderCall call,
        List<Subject> subjects,
        boolean isChange,
        Outcome outcome) {

    /** The name of the Camel exchange variable that holds it. */
    public static final String VARIABLE = "dataExchange";

    public static DataExchange of(Arrival arrival) {
        return new DataExchange(
                arrival,
                null,
                null,
                null,
                BodyPolicy.DIGEST,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                false,
                null);
    }

    public String id() {
        return arrival.id();
    }

    /** Whether it is delivered again, under the id that it had the first time. */
    public boolean isRedelivery() {
        return arrival.credential() instanceof Credential.Redelivery;
    }

    /** Whether its outcome is known, so that nothing more is to be asked of anybody. */
    public boolean isDecided() {
        return outcome != null;
    }

    public boolean isFailed() {
        return outcome instanceof Outcome.Failed;
    }

    public DataExchange withArrival(Arrival other) {
        return new DataExchange(
                other,
                agency,
                credential,
                operation,
                keepBody,
                request,
                illFormed,
                fields,
                matching,
                call,
                subjects,
                isChange,
                outcome);
    }

    public DataExchange withPurpose(String purpose) {
        return withArrival(arrival.withPurpose(purpose));
    }

    public DataExchange withCaller(Caller caller) {
        return new DataExchange(
                arrival,
                caller.agency(),
                caller.credential(),
                operation,
                keepBody,
                request,
                illFormed,
                fields,
                matching,
                call,
                subjects,
                isChange,
                outcome);
    }

    public DataExchange withOperation(OperationKey other, BodyPolicy policy) {
        return new DataExchange(
                arrival,
                agency,
                credential,
                other,
                policy,
                request,
                illFormed,
                fields,
                matching,
                call,
                subjects,
                isChange,
                outcome);
    }

    public DataExchange withRequest(ObjectNode other, List<String> impossible) {
        return new DataExchange(
                arrival,
                agency,
                credential,
                operation,
                keepBody,
                other,
                impossible,
                fields,
                matching,
                call,
                subjects,
                isChange,
                outcome);
    }

    public DataExchange withAgreed(Set<String> agreed, MatchingRules rules) {
        return new DataExchange(
                arrival,
                agency,
                credential,
                operation,
                keepBody,
                request,
                illFormed,
                agreed,
                rules,
                call,
                subjects,
                isChange,
                outcome);
    }

    public DataExchange withCall(ProviderCall other) {
        return new DataExchange(
                arrival,
                agency,
                credential,
                operation,
                keepBody,
                request,
                illFormed,
                fields,
                matching,
                other,
                subjects,
                isChange,
                outcome);
    }

    public DataExchange withSubjects(List<Subject> other) {
        return new DataExchange(
                arrival,
                agency,
                credential,
                operation,
                keepBody,
                request,
                illFormed,
                fields,
                matching,
                call,
                other,
                isChange,
                outcome);
    }

    public DataExchange asChange() {
        return new DataExchange(
                arrival,
                agency,
                credential,
                operation,
                keepBody,
                request,
                illFormed,
                fields,
                matching,
                call,
                subjects,
                true,
                outcome);
    }

    public DataExchange withOutcome(Outcome other) {
        return new DataExchange(
                arrival,
                agency,
                credential,
                operation,
                keepBody,
                request,
                illFormed,
                fields,
                matching,
                call,
                subjects,
                isChange,
                other);
    }

    /**
     * What its record needs. Many exchanges wait for their records at once, and request and answer have been written by
     * then: as trees they would be most of the memory.
     */
    public DataExchange withoutValues() {
        DataExchange withoutRequest = withRequest(null, illFormed);
        return outcome instanceof Outcome.Answered answered
                ? withoutRequest.withOutcome(answered.withoutValues())
                : withoutRequest;
    }

    /** Shows what an operator may see: no request, no answer, no subject. */
    @Override
    public String toString() {
        return "DataExchange[" + arrival + ", agency " + agency + ", " + outcome + "]";
    }
}
