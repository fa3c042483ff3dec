package vn.lienthong.hub.spine;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agencies;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** What somebody may call, for ways in that show them only that. */
@Component
public final class Permissions {
    private final Agencies agencies;
    private final Agreements agreements;
    private final Catalogue catalogue;

    Permissions(Agencies agencies, Agreements agreements, Catalogue catalogue) {
        this.agencies = agencies;
        this.agreements = agreements;
        this.catalogue = catalogue;
    }

    /**
     * All that somebody may call today, and on which terms.
     *
     * @throws HubFault if nobody has this credential, or has no agreement that is valid today
     */
    public Allowed allowed(Credential credential) {
        return agreements
                .validToday(agencies.identify(credential).agency())
                .map(agreement -> Allowed.of(agreement, catalogue))
                .orElseThrow(() -> new HubFault(FaultCode.AGREEMENT_MISSING));
    }

    /** @throws HubFault if nobody has this credential */
    public boolean mayCall(Credential credential, OperationName operation) {
        return agreements.allows(agencies.identify(credential).agency(), operation);
    }
}
