package vn.lienthong.hub.context;

/** How a request reached the hub, or how the hub reached the provider. */
public enum Protocol {
    REST,
    SOAP,
    /** The wire format of the population services: SOAP 1.1 with elements and a sign-in of its own. */
    WIRE,
    FILE,
    SQL
}
