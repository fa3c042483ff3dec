package vn.lienthong.hub.context;

/** How a request reached the hub, or how the hub reached the provider. */
public enum Protocol {
    REST,
    SOAP,
    FILE,
    SQL
}
