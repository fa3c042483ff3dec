package vn.lienthong.hub.wayin.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The two bindings of WSDL 1.1, one for each version of SOAP; their elements have the same names. */
enum SoapBinding {
    SOAP_11("soap11", "http://schemas.xmlsoap.org/wsdl/soap/"),
    SOAP_12("soap12", "http://schemas.xmlsoap.org/wsdl/soap12/");

    private final String prefix;
    private final String namespace;

    SoapBinding(String prefix, String namespace) {
        this.prefix = prefix;
        this.namespace = namespace;
    }

    String prefix() {
        return prefix;
    }

    String namespace() {
        return namespace;
    }

    void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(prefix, name, namespace);
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }
}
