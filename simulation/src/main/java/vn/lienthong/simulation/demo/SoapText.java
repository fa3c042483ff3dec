package vn.lienthong.simulation.demo;

import java.io.StringWriter;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes a sample as the envelope that an agency's old system would send. */
final class SoapText {
    private static final String HUB = "urn:vn:lienthong:hub:v1";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SoapText() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(Sample sample, SoapVersion version) {
        try {
            SoapText envelope = new SoapText();
            envelope.write(sample, version);
            return envelope.text.toString();
        } catch (XMLStreamException e) {
            throw new DemoFailedException("The sample %s cannot be written as SOAP".formatted(sample.id()), e);
        }
    }

    private void write(Sample sample, SoapVersion version) throws XMLStreamException {
        xml.writeStartDocument();
        xml.writeStartElement("soap", "Envelope", version.namespace());
        xml.writeNamespace("soap", version.namespace());
        xml.writeStartElement("soap", "Header", version.namespace());
        xml.writeStartElement("hub", "Context", HUB);
        xml.writeNamespace("hub", HUB);
        claim("purpose", sample.purpose());
        claim("officer", RestCaller.OFFICER);
        claim("requestId", sample.id());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("soap", "Body", version.namespace());
        xml.writeStartElement(operationElement(sample.operation()) + "Request");
        xml.writeDefaultNamespace("urn:vn:lienthong:" + sample.connector() + ":v1");
        properties(sample.body());
        xml.writeEndDocument();
    }

    private void claim(String name, String value) throws XMLStreamException {
        xml.writeStartElement("hub", name, HUB);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void properties(JsonNode object) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (property.getValue().isArray()) {
                for (JsonNode item : property.getValue()) {
                    element(property.getKey(), item);
                }
            } else {
                element(property.getKey(), property.getValue());
            }
        }
    }

    private void element(String name, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value.isObject()) {
            properties(value);
        } else {
            xml.writeCharacters(value.asText());
        }
        xml.writeEndElement();
    }

    /** {@code evn.find-customer} is {@code findCustomer}. */
    static String operationElement(String operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.substring(operation.indexOf('.') + 1).split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
