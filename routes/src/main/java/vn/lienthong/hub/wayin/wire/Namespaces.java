package vn.lienthong.hub.wayin.wire;

/** The namespaces of the wire format. */
final class Namespaces {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String REQUEST = "http://dancuquocgia.bca";
    static final String RELATIVE_REQUEST = "http://gtel.vn/qldc";
    static final String ANSWER = "http://www.mic.gov.vn/dancu/1.0";

    private Namespaces() {}
}
