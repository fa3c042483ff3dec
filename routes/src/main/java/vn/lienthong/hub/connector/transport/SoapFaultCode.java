package vn.lienthong.hub.connector.transport;

import java.io.ByteArrayInputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whose a SOAP fault is: over HTTP it has the status 500 also where the provider blames the request (SOAP 1.1, section
 * 6.2).
 */
final class SoapFaultCode {
    private static final int SERVER_ERROR = 500;
    /** The code stands at the beginning of a fault. */
    private static final int EVENTS = 100;

    private static final Set<String> CALLERS = Set.of("Client", "Sender");
    private static final XMLInputFactory READERS = readers();

    private SoapFaultCode() {}

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    /** Whether an answer is a fault that says that the request is at fault. What cannot be read is none. */
    static boolean isCallers(int status, byte[] message) {
        if (status < SERVER_ERROR) {
            return false;
        }
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(new ByteArrayInputStream(message));
            for (int event = 0; event < EVENTS && xml.hasNext(); event++) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && isCode(xml.getLocalName())) {
                    String code = xml.getElementText().strip();
                    // Client.Authentication is a kind of Client.
                    return CALLERS.contains(
                            code.substring(code.indexOf(':') + 1).split("\\.", 2)[0]);
                }
            }
        } catch (XMLStreamException e) {
            return false;
        }
        return false;
    }

    private static boolean isCode(String element) {
        return element.equals("faultcode") || element.equals("Value");
    }
}
