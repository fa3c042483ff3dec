package vn.lienthong.hub.wayin.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.fault.HubFault;

/**
 * A request in the wire format, as far as it could be read.
 *
 * @param operation what it asks; null if it names nothing that there is
 * @param claims without a trace, which is no part of it
 * @param canonical the same request in canonical form; complete if there is no refusal
 * @param refusal why it could not be read further, or null
 */
record WireRequest(WireOperation operation, Claims claims, ObjectNode canonical, HubFault refusal) {
    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "WireRequest[" + operation + "]";
    }
}
