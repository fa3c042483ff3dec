package vn.lienthong.hub.wayin.wire;

import java.io.ByteArrayInputStream;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Reads one element after the other, as somebody who knows which comes next. It declares no document type, opens nothing,
 * keeps nothing that is not asked for, and a document is never read further than to its first mistake.
 *
 * <p>All methods throw {@link HubFault} BODY_MALFORMED if it is not XML, and SCHEMA_VIOLATED if something else stands there.
 */
final class ElementReader {
    /** Header blocks are somebody else's, and as deep as CXF lets them be on the other way in over SOAP. */
    private static final int MAX_DEPTH = 50;

    private static final XMLInputFactory READERS = confinedReaders();

    private final XMLStreamReader xml;

    private ElementReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory confinedReaders() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is read but the body");
        });
        return factory;
    }

    /** At the root element. */
    static ElementReader of(byte[] document) {
        try {
            ElementReader reader = new ElementReader(READERS.createXMLStreamReader(new ByteArrayInputStream(document)));
            reader.advance();
            return reader;
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    private static HubFault malformed() {
        // The parser's message quotes what came.
        return new HubFault(FaultCode.BODY_MALFORMED, "the envelope cannot be read");
    }

    /** To the next tag, or to the end. */
    private void advance() {
        while (isBetweenElements(next())) {
            if (xml.isCharacters() && !xml.isWhiteSpace()) {
                throw new HubFault(FaultCode.SCHEMA_VIOLATED, "there is text between the elements");
            }
        }
    }

    private static boolean isBetweenElements(int event) {
        return event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA;
    }

    private int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed();
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    boolean isAt(String namespace, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    /** The name of the element that begins here; null if none does. */
    QName name() {
        return xml.isStartElement() ? xml.getName() : null;
    }

    /** An attribute of the element that begins here, or null. */
    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /** To what stands first in the element that begins here. */
    void enter() {
        advance();
    }

    /** The same, of the element that must begin here. */
    void enter(String namespace, String name) {
        require(namespace, name);
        advance();
    }

    private void require(String namespace, String name) {
        if (!isAt(namespace, name)) {
            throw new HubFault(FaultCode.SCHEMA_VIOLATED, "the element " + name + " is missing, or stands elsewhere");
        }
    }

    /** Behind the element that ends here: to the next tag, or to the end of the document. */
    void leave() {
        if (!xml.isEndElement()) {
            throw new HubFault(FaultCode.SCHEMA_VIOLATED, "an element is not known, or stands elsewhere");
        }
        advance();
    }

    /** Behind the element that begins here, whatever is in it. */
    void skip() {
        int depth = 1;
        while (depth > 0) {
            depth += depthOf(next());
            if (depth > MAX_DEPTH) {
                throw malformed();
            }
        }
        advance();
    }

    private static int depthOf(int event) {
        return event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }

    /**
     * The text of the element that must begin here, without spaces around it, and on behind it.
     *
     * @param maximum how many characters it may have
     */
    String text(String namespace, String name, int maximum) {
        require(namespace, name);
        StringBuilder text = new StringBuilder();
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new HubFault(FaultCode.SCHEMA_VIOLATED, "the element " + name + " has elements in it");
            }
            if (xml.isCharacters()) {
                text.append(xml.getText());
            }
            event = next();
        }
        advance();
        String stripped = text.toString().strip();
        if (stripped.codePointCount(0, stripped.length()) > maximum) {
            throw new HubFault(
                    FaultCode.SCHEMA_VIOLATED, "the element " + name + " is longer than " + maximum + " characters");
        }
        return stripped;
    }
}
