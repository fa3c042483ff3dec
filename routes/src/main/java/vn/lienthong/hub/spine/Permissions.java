package vn.lienthong.hub.spine;

import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agencies;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.HubFault;

/** What somebody may call, for ways in that show them only that. */
@Component
public final class Permissions {
    private final Agencies agencies;
    private final Agreements agreements;
    private final Catalogue catalogue;
    private final Answering answering;

    Permissions(Agencies agencies, Agreements agreements, Catalogue catalogue, Answering answering) {
        this.agencies = agencies;
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.answering = answering;
    }

    /**
     * Answers somebody who asks what it may call today, or says why not: nobody has its credential, it has no agreement that
     * is valid today, or what the way in found wrong.
     *
     * @param form makes the answer, and may refuse it
     * @return the same, with its outcome
     */
    public DataExchange answer(DataExchange asked, Function<Allowed, ObjectNode> form) {
        DataExchange known = asked;
        try {
            known = asked.withCaller(agencies.identify(asked.arrival().credential()));
            if (asked.arrival().refusal() != null) {
                throw asked.arrival().refusal();
            }
            Allowed allowed = Allowed.of(agreements.today(known.agency()), catalogue, answering);
            return known.withOutcome(new Outcome.Answered(Verdict.FOUND, form.apply(allowed)));
        } catch (RuntimeException cause) {
            return Faults.end(known, cause);
        }
    }

    /** @throws HubFault if nobody has this credential */
    public boolean mayCall(Credential credential, OperationName operation) {
        return agreements.allows(agencies.identify(credential).agency(), operation);
    }
}
