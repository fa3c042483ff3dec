package vn.lienthong.hub.exchangelog;

import vn.lienthong.hub.fault.HubFault;

/** Where the door hands over each attempt. */
public interface Recorder {

    /**
     * Records an attempt. Its answer may leave when this returns.
     *
     * @throws HubFault LOG_UNAVAILABLE if it is not certain that the record is durable, so that nothing may be answered
     */
    void record(ExchangeRecord attempt);
}
