package vn.lienthong.hub.context;

import java.io.IOException;
import java.util.Collection;
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
     * Has the answers put out that were promised to rows of files, have come since, and are not put out yet: group by group,
     * each by one hub alone. A group that cannot be put out is left for later and holds up no other.
     */
    void putOut(PuttingOut putting);

    /** Puts out the answers to one agency's questions of one kind. */
    @FunctionalInterface
    interface PuttingOut {
        /** @return those that are put out; the others are left for later */
        Collection<UUID> putOut(String agency, OperationName operation, List<Late> late) throws IOException;
    }

    /**
     * An answer that has come.
     *
     * @param exchange that promised it
     * @param requestId the caller's own; null if it gave none
     */
    record Late(UUID exchange, String requestId) {}

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
