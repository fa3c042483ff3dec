package vn.lienthong.hub.spine;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agencies;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.HubFault;

/** What somebody may call, for ways in that show them only that. */
@Component
public final class Permissions {
    private final Agencies agencies;
    private final Agreements agreements;

    Permissions(Agencies agencies, Agreements agreements) {
        this.agencies = agencies;
        this.agreements = agreements;
    }

    /** @throws HubFault if nobody has this credential */
    public boolean mayCall(Credential credential, OperationName operation) {
        return agreements.allows(agencies.identify(credential).agency(), operation);
    }
}
