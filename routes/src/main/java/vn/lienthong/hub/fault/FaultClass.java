package vn.lienthong.hub.fault;

/**
 * The classes in which attempts are counted. A request with several defects counts in the first class that applies,
 * in this order, because the hub looks for them in this order.
 */
public enum FaultClass {
    TOO_LARGE,
    UNIDENTIFIED,
    MALFORMED,
    DENIED,
    /** Anything else that kept a well-formed, permitted request from being answered. */
    OTHER
}
