package vn.lienthong.simulation.demo;

/** The two versions of SOAP that agencies' systems speak. */
enum SoapVersion {
    SOAP_11("soap 1.1", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    SOAP_12("soap 1.2", "http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8");

    private final String shown;
    private final String namespace;
    private final String contentType;

    SoapVersion(String shown, String namespace, String contentType) {
        this.shown = shown;
        this.namespace = namespace;
        this.contentType = contentType;
    }

    String shown() {
        return shown;
    }

    String namespace() {
        return namespace;
    }

    String contentType() {
        return contentType;
    }
}
