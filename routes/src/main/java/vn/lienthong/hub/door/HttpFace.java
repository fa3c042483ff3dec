package vn.lienthong.hub.door;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultForm;
import vn.lienthong.hub.fault.ProblemDocument;
import vn.lienthong.hub.fault.SoapFaultForm;

/**
 * The protocol in which a request came and in which its fault is written, whether or not anybody could read it.
 *
 * @param protocol by its address
 * @param faults for SOAP in the version that its content type names
 */
record HttpFace(Protocol protocol, FaultForm faults) {
    private static final HttpFace REST = new HttpFace(Protocol.REST, ProblemDocument.FORM);
    private static final HttpFace SOAP_11 = new HttpFace(Protocol.SOAP, SoapFaultForm.SOAP_11);
    private static final HttpFace SOAP_12 = new HttpFace(Protocol.SOAP, SoapFaultForm.SOAP_12);

    private static final HttpFace WIRE = new HttpFace(Protocol.WIRE, SoapFaultForm.SOAP_11);

    static HttpFace of(HttpServletRequest request) {
        // A request line that cannot be read has no address.
        String address = request.getRequestURI();
        if (address == null) {
            return REST;
        }
        if (address.startsWith("/dancu")) {
            return WIRE;
        }
        if (!address.startsWith("/soap")) {
            return REST;
        }
        String type = request.getContentType();
        boolean isSoap12 = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/soap+xml");
        return isSoap12 ? SOAP_12 : SOAP_11;
    }
}
