package vn.lienthong.hub.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A fault of SOAP 1.1 (W3C Note of 8 May 2000, section 4.4) or SOAP 1.2 (W3C Recommendation, part 1, section 5.4), with
 * the hub's own in its detail: the same members as the problem document of REST has.
 */
public enum SoapFaultForm implements FaultForm {
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8") {
        /** With SOAP 1.1 over HTTP every fault has this status. */
        @Override
        public int httpStatus(FaultCode code) {
            return SERVER_ERROR;
        }

        @Override
        void writeFault(XMLStreamWriter xml, HubFault fault, String exchangeId) throws XMLStreamException {
            text(xml, "faultcode", "soap:" + (isCallers(fault) ? "Client" : "Server"));
            text(xml, "faultstring", reason(fault, fault.code().sentence().en()));
            xml.writeStartElement("detail");
            writeDetail(xml, fault, exchangeId);
            xml.writeEndElement();
        }
    },

    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8") {
        @Override
        public int httpStatus(FaultCode code) {
            return code.whose() == Whose.CALLER ? CLIENT_ERROR : SERVER_ERROR;
        }

        @Override
        void writeFault(XMLStreamWriter xml, HubFault fault, String exchangeId) throws XMLStreamException {
            start(xml, "Code");
            start(xml, "Value");
            xml.writeCharacters("soap:" + (isCallers(fault) ? "Sender" : "Receiver"));
            xml.writeEndElement();
            xml.writeEndElement();
            start(xml, "Reason");
            reason(xml, "en", reason(fault, fault.code().sentence().en()));
            reason(xml, "vi", reason(fault, fault.code().sentence().vi()));
            xml.writeEndElement();
            start(xml, "Detail");
            writeDetail(xml, fault, exchangeId);
            xml.writeEndElement();
        }

        private void reason(XMLStreamWriter xml, String language, String text) throws XMLStreamException {
            start(xml, "Text");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    };

    /** The namespace of what the hub adds to SOAP: the header block {@code Context} and the detail {@code fault}. */
    public static final String HUB = "urn:vn:lienthong:hub:v1";

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final String PREFIX = "soap";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final String namespace;
    private final String mediaType;

    SoapFaultForm(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public byte[] write(HubFault fault, String exchangeId) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            start(xml, "Envelope");
            xml.writeNamespace(PREFIX, namespace);
            start(xml, "Body");
            start(xml, "Fault");
            writeFault(xml, fault, exchangeId);
            xml.writeEndDocument();
            xml.flush();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a fault of ours cannot be written", e);
        }
    }

    abstract void writeFault(XMLStreamWriter xml, HubFault fault, String exchangeId) throws XMLStreamException;

    void start(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, namespace);
    }

    static boolean isCallers(HubFault fault) {
        return fault.code().whose() == Whose.CALLER;
    }

    static String reason(HubFault fault, String sentence) {
        return fault.code().code() + ": " + sentence;
    }

    static void writeDetail(XMLStreamWriter xml, HubFault fault, String exchangeId) throws XMLStreamException {
        FaultCode code = fault.code();
        xml.writeStartElement("hub", "fault", HUB);
        xml.writeNamespace("hub", HUB);
        own(xml, "code", code.code());
        own(xml, "whose", code.whose().name().toLowerCase(Locale.ROOT));
        own(xml, "exchangeId", exchangeId);
        if (fault.detail() != null) {
            own(xml, "detail", fault.detail());
        }
        texts(xml, "message", code.sentence());
        texts(xml, "nextStep", code.nextStep());
        xml.writeEndElement();
    }

    private static void texts(XMLStreamWriter xml, String name, Text text) throws XMLStreamException {
        xml.writeStartElement("hub", name, HUB);
        own(xml, "vi", text.vi());
        own(xml, "en", text.en());
        xml.writeEndElement();
    }

    private static void own(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("hub", name, HUB);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
