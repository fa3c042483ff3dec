package vn.lienthong.hub.context;

import vn.lienthong.hub.fault.HubFault;

/** Records that something is about to be changed, so that a change is known of even if the hub ends before its answer. */
public interface IntentRecorder {

    /**
     * Returns when the intent is durable.
     *
     * @param exchange without an outcome
     * @throws HubFault if there is no record, so that nothing may be changed
     */
    void intend(DataExchange exchange);
}
