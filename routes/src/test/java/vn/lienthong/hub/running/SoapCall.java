package vn.lienthong.hub.running;

/** An envelope in one version of SOAP, put together from text as an old client would. */
public enum SoapCall {
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8");

    private static final String CONTEXT = """
            <hub:Context xmlns:hub="urn:vn:lienthong:hub:v1" soap:mustUnderstand="1">\
            <hub:purpose>%s</hub:purpose><hub:officer>officer-7</hub:officer><hub:requestId>r-1</hub:requestId>\
            </hub:Context>""";

    private final String namespace;
    private final String contentType;

    SoapCall(String namespace, String contentType) {
        this.namespace = namespace;
        this.contentType = contentType;
    }

    public String namespace() {
        return namespace;
    }

    public String contentType() {
        return contentType;
    }

    /** @param purpose null for an envelope without a header */
    public String envelope(String purpose, String body) {
        String header = purpose == null ? "" : "<soap:Header>" + CONTEXT.formatted(purpose) + "</soap:Header>";
        return "<soap:Envelope xmlns:soap=\"" + namespace + "\">" + header + "<soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    /** {@code <verifyRequest xmlns="urn:vn:lienthong:population:v1">…</verifyRequest>} */
    public static String element(String connector, String name, String content) {
        return "<" + name + " xmlns=\"urn:vn:lienthong:" + connector + ":v1\">" + content + "</" + name + ">";
    }

    /** A request by an agency that has a key. */
    public HubRequest by(RunningHub hub, String agency, String connector, String envelope) {
        return hub.request("/soap/" + connector + "/v1")
                .header("Hub-Key", hub.keyOf(agency))
                .header("Content-Type", contentType)
                .body(envelope);
    }
}
