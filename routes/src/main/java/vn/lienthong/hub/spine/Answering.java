package vn.lienthong.hub.spine;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Life;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.pause.PauseWatch;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Who answers for the operation that was called: its own system, or the successor's when its days are over. */
@Component
final class Answering {
    private final Catalogue catalogue;
    private final PauseWatch pauses;

    Answering(Catalogue catalogue, PauseWatch pauses) {
        this.catalogue = catalogue;
        this.pauses = pauses;
    }

    /**
     * Is there anybody to ask? Looked at before a change is recorded as one that may happen.
     *
     * @throws HubFault if there is not
     */
    DataExchange check(DataExchange exchange) {
        if (!exchange.isDecided() && exchange.arrival().fetched() == null) {
            pauses.requireNone(operation(exchange).system().id());
        }
        return exchange;
    }

    /**
     * The operation whose system is asked. A successor is found by its name each time, so that it may be replaced
     * meanwhile.
     *
     * @throws HubFault if its days have not begun, or are over without a successor
     */
    Operation operation(DataExchange exchange) {
        return answering(catalogue.operation(exchange.operation()));
    }

    /** Why nobody could be asked just now; empty if somebody can. */
    Optional<HubFault> hindrance(Operation called) {
        try {
            pauses.requireNone(answering(called).system().id());
            return Optional.empty();
        } catch (HubFault hindrance) {
            return Optional.of(hindrance);
        }
    }

    private Operation answering(Operation called) {
        Life life = called.life();
        if (life.successor() == null || !life.isOver()) {
            return within(called);
        }
        return catalogue.operation(life.successor()).map(Answering::within).orElseThrow(() -> over(life));
    }

    private static Operation within(Operation operation) {
        Life life = operation.life();
        if (!life.hasBegun()) {
            throw new HubFault(FaultCode.OPERATION_EARLY, "it is offered from " + life.validFrom() + " on");
        }
        if (life.isOver()) {
            throw over(life);
        }
        return operation;
    }

    private static HubFault over(Life life) {
        return new HubFault(FaultCode.OPERATION_OVER, "it was offered until " + life.validTo());
    }
}
