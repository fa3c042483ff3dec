package vn.lienthong.hub.door;

import java.util.function.Function;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.wayin.file.RowHandler;

/** The door for rows of files: each row is an attempt, recorded before its result is written. */
@Component
final class RowDoor implements RowHandler {
    private final Doorkeeper doorkeeper;

    RowDoor(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public byte[] handle(byte[] row, Function<Attempt, DataExchange> through, Function<DataExchange, byte[]> resultOf) {
        Attempt attempt = doorkeeper.open(row);
        DataExchange exchange = through.apply(attempt);
        byte[] result = resultOf.apply(exchange);
        doorkeeper.record(exchange, result);
        return result;
    }
}
