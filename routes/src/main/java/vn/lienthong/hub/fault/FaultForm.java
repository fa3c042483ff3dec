package vn.lienthong.hub.fault;

/** How a fault is written in one protocol over HTTP. */
public interface FaultForm {

    /** The value of Content-Type. */
    String mediaType();

    /** The HTTP status, 400 to 599. */
    int httpStatus(FaultCode code);

    /** @return the whole body, in UTF-8 */
    byte[] write(HubFault fault, String exchangeId);
}
