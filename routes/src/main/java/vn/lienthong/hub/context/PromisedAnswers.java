package vn.lienthong.hub.context;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The answers that were promised for later, for those who come for them. */
public interface PromisedAnswers {
    /**
     * What was promised.
     *
     * @param agency who comes for it; somebody else's promise is none
     * @return empty if nothing was promised, or it is not kept any more
     */
    Optional<Promise> find(UUID exchange, String agency);

    /**
     * What became of a promise until now.
     *
     * @throws vn.lienthong.hub.fault.HubFault {@link vn.lienthong.hub.fault.FaultCode#EXCHANGE_UNKNOWN} if it is not kept
     *     any more
     */
    Kept take(UUID exchange);

    /**
     * A promise.
     *
     * @param operation that was called
     * @param purpose for which it was called
     * @param fields that might leave then
     */
    record Promise(OperationName operation, String purpose, Set<String> fields) {}

    /**
     * What is kept.
     *
     * @param outcome {@link Outcome.Deferred} as long as the provider may still answer
     * @param subjects whose data the answer holds
     */
    record Kept(Outcome outcome, List<Subject> subjects) {}
}
