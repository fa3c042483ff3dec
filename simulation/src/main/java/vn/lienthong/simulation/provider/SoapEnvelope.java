package vn.lienthong.simulation.provider;

import java.util.Optional;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The envelope of SOAP 1.1 (W3C note of 8 May 2000, section 4). */
final class SoapEnvelope {

    private static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapEnvelope() {}

    /** Puts an element into an envelope, as it is. */
    static String around(String element) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soap:Envelope xmlns:soap="%s"><soap:Body>%s</soap:Body></soap:Envelope>
                """.formatted(NAMESPACE, element.strip());
    }

    /** An envelope with a fault; the code is qualified with the prefix {@code soap}. */
    static String fault(String code, String text) {
        return around("<soap:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring></soap:Fault>"
                .formatted(escape(code), escape(text)));
    }

    /** The element in the body of an envelope; empty when this is no envelope of SOAP 1.1. */
    static Optional<Element> bodyOf(String envelope) {
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

    private static boolean is(Element element, String name) {
        return NAMESPACE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
