package vn.lienthong.hub.spine;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Why something is asked: what the request says, or what the agreement says in its place. */
@Component
final class Purposes {
    private final Agreements agreements;

    Purposes(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * A file may leave its purpose to the agreement.
     *
     * @throws HubFault if neither says one
     */
    DataExchange stated(DataExchange exchange) {
        Arrival arrival = exchange.arrival();
        if (arrival.claims().purpose() != null) {
            return exchange;
        }
        String agreed = arrival.protocol() == Protocol.FILE
                ? agreements.defaultPurpose(exchange.agency(), arrival.operation())
                : null;
        if (agreed == null) {
            throw new HubFault(FaultCode.PURPOSE_MISSING);
        }
        return exchange.withPurpose(agreed);
    }

    /** The wire format has no purpose: the agreement knows for which one a request of this kind is sent. */
    DataExchange meant(DataExchange exchange) {
        Arrival arrival = exchange.arrival();
        return arrival.protocol() != Protocol.WIRE
                ? exchange
                : exchange.withPurpose(agreements.purposeOf(
                        exchange.agency(),
                        exchange.operation().name(),
                        arrival.claims().purpose()));
    }
}
