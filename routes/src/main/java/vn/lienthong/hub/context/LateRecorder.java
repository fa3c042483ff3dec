package vn.lienthong.hub.context;

/** Records what became of an answer that was promised for later. */
public interface LateRecorder {
    /**
     * Returns when the record is durable.
     *
     * @param exchange the one of the promise, with its late outcome: an answer, or why there is none. It was received when
     *     the answer was
     * @param answer the canonical answer as it is kept for its caller; empty if there is none
     * @throws vn.lienthong.hub.fault.HubFault if there is no record, so that nobody may be given the answer
     */
    void late(DataExchange exchange, byte[] answer);
}
