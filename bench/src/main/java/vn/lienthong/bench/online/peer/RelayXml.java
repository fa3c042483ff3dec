package vn.lienthong.bench.online.peer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The relayed documents in XML: a reference and entries, whose amounts are numbers. */
final class RelayXml {
    private static final String NAMESPACE = "urn:vn:lienthong:mediation:v1";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
    private static final XMLInputFactory READERS = readers();

    private final String element;

    /** @param element the root's name without {@code Request} or {@code Response} */
    RelayXml(String element) {
        this.element = element;
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    byte[] write(JsonNode request) throws XMLStreamException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        XMLStreamWriter writer = WRITERS.createXMLStreamWriter(text, "UTF-8");
        writer.writeStartElement(element + "Request");
        writer.writeDefaultNamespace(NAMESPACE);
        properties(request, writer);
        writer.writeEndElement();
        writer.close();
        return text.toByteArray();
    }

    private static void properties(JsonNode object, XMLStreamWriter writer) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            for (JsonNode value : property.getValue().isArray()
                    ? property.getValue()
                    : JsonNodeFactory.instance.arrayNode().add(property.getValue())) {
                writer.writeStartElement(property.getKey());
                if (value.isObject()) {
                    properties(value, writer);
                } else {
                    writer.writeCharacters(value.asText());
                }
                writer.writeEndElement();
            }
        }
    }

    ObjectNode read(byte[] response) throws XMLStreamException {
        XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(response));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        reader.nextTag();
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            if (reader.getLocalName().equals("entries")) {
                answer.withArrayProperty("entries").add(entry(reader));
            } else {
                answer.put(reader.getLocalName(), reader.getElementText());
            }
        }
        return answer;
    }

    private static ObjectNode entry(XMLStreamReader reader) throws XMLStreamException {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            String name = reader.getLocalName();
            if (name.equals("amount")) {
                entry.put(name, Long.parseLong(reader.getElementText()));
            } else {
                entry.put(name, reader.getElementText());
            }
        }
        return entry;
    }
}
