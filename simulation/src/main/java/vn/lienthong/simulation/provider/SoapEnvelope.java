package vn.lienthong.simulation.provider;

import java.util.Optional;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The envelopes of SOAP 1.1 (W3C note of 8 May 2000, section 4) and 1.2 (W3C recommendation of 27 April 2007, section 5). */
enum SoapEnvelope {
    SOAP_11(
            "http://schemas.xmlsoap.org/soap/envelope/",
            "text/xml; charset=utf-8",
            "soap:Client",
            "soap:Server",
            "<soap:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring></soap:Fault>"),
    SOAP_12(
            "http://www.w3.org/2003/05/soap-envelope",
            "application/soap+xml; charset=utf-8",
            "soap:Sender",
            "soap:Receiver",
            "<soap:Fault><soap:Code><soap:Value>%s</soap:Value></soap:Code>"
                    + "<soap:Reason><soap:Text xml:lang=\"vi\">%s</soap:Text></soap:Reason></soap:Fault>");

    private final String namespace;
    private final String contentType;
    private final String clientCode;
    private final String serverCode;
    private final String fault;

    SoapEnvelope(String namespace, String contentType, String clientCode, String serverCode, String fault) {
        this.namespace = namespace;
        this.contentType = contentType;
        this.clientCode = clientCode;
        this.serverCode = serverCode;
        this.fault = fault;
    }

    String contentType() {
        return contentType;
    }

    /** The code of a fault that is whoever asked's. */
    String clientCode() {
        return clientCode;
    }

    /** The code of a fault that is the system's. */
    String serverCode() {
        return serverCode;
    }

    /** Puts an element into an envelope, as it is. */
    String around(String element) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soap:Envelope xmlns:soap="%s"><soap:Body>%s</soap:Body></soap:Envelope>
                """.formatted(namespace, element.strip());
    }

    /** An envelope with a fault; the code is qualified with the prefix {@code soap}. */
    String fault(String code, String text) {
        return around(fault.formatted(escape(code), escape(text)));
    }

    /** The element in the body of an envelope; empty when this is no envelope of this version. */
    Optional<Element> bodyOf(String envelope) {
        try {
            Element root = XmlText.root(envelope);
            if (!is(root, "Envelope")) {
                return Optional.empty();
            }
            return XmlText.firstChild(root)
                    .flatMap(first ->
                            is(first, "Header") ? XmlText.nextElement(first.getNextSibling()) : Optional.of(first))
                    .filter(body -> is(body, "Body"))
                    .flatMap(XmlText::firstChild);
        } catch (SAXException notXml) {
            return Optional.empty();
        }
    }

    private boolean is(Element element, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
