package vn.lienthong.hub.spine;

import java.util.Arrays;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Turns whatever went wrong into the outcome of the exchange: the one place where that happens. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int FRAMES = 12;

    private Faults() {}

    static DataExchange end(DataExchange exchange, Throwable cause) {
        if (cause instanceof HubFault fault) {
            return exchange.withOutcome(new Outcome.Failed(fault));
        }
        // The message of an unforeseen error may quote data, so only its place is logged.
        LOG.error(
                "exchange {} failed with {} at {}",
                exchange.id(),
                cause.getClass().getName(),
                Arrays.stream(cause.getStackTrace()).limit(FRAMES).toList());
        return exchange.withOutcome(new Outcome.Failed(new HubFault(FaultCode.INTERNAL)));
    }
}
