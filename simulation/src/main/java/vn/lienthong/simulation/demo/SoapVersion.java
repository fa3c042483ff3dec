package vn.lienthong.simulation.demo;

import vn.lienthong.simulation.consumer.WayIn;

/** The two versions of SOAP that agencies' systems speak. */
enum SoapVersion {
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8");

    private final String namespace;
    private final String contentType;

    SoapVersion(String namespace, String contentType) {
        this.namespace = namespace;
        this.contentType = contentType;
    }

    static SoapVersion of(WayIn over) {
        return over == WayIn.SOAP_12 ? SOAP_12 : SOAP_11;
    }

    String namespace() {
        return namespace;
    }

    String contentType() {
        return contentType;
    }
}
