package vn.lienthong.hub.wayin.file;

import java.util.function.Function;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;

/** What a row passes on its way in and out; the door is one. */
public interface RowHandler {

    /**
     * @param row the bytes that came
     * @param through takes the attempt through the spine; the outcome is known at its end
     * @param resultOf the row that is to be written as the result
     * @return that row, when the attempt is recorded
     * @throws vn.lienthong.hub.fault.HubFault if it cannot be recorded; the result must not be written then
     */
    byte[] handle(byte[] row, Function<Attempt, DataExchange> through, Function<DataExchange, byte[]> resultOf);
}
