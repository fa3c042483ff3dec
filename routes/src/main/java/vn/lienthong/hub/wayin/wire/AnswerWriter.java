package vn.lienthong.hub.wayin.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.XmlText;

/** Writes elements of an answer into an envelope of SOAP 1.1. What is absent has no element. */
final class AnswerWriter {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** @param root the one element of the body, which is begun */
    AnswerWriter(String root) throws XMLStreamException {
        xml = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("soap", "Envelope", Namespaces.SOAP);
        xml.writeNamespace("soap", Namespaces.SOAP);
        xml.writeStartElement("soap", "Body", Namespaces.SOAP);
        xml.writeStartElement("", root, Namespaces.ANSWER);
        xml.writeDefaultNamespace(Namespaces.ANSWER);
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement("", name, Namespaces.ANSWER);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** @throws MappingException if the text holds what XML cannot bear */
    void text(String name, JsonNode value) throws XMLStreamException, MappingException {
        if (value != null && value.isValueNode()) {
            start(name);
            xml.writeCharacters(XmlText.of(value, name));
            end();
        }
    }

    void text(String name, String value) throws XMLStreamException, MappingException {
        text(name, TextNode.valueOf(value));
    }

    /** All of it, with whatever is still open ended. */
    byte[] finished() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        return bytes.toByteArray();
    }
}
