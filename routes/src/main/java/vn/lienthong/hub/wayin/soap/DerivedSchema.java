package vn.lienthong.hub.wayin.soap;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * XML Schema derived from a canonical JSON Schema by fixed rules ({@code docs/canonical-xml.md}). Values have types and
 * no facets: whether their content is possible is for the verdict ILL_FORMED to say, and not for a parser.
 */
final class DerivedSchema {
    static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";

    private static final String PREFIX = "xsd";
    private static final Map<String, String> TYPES = Map.of(
            "string", "xsd:string",
            "integer", "xsd:long",
            "number", "xsd:decimal",
            "boolean", "xsd:boolean");

    private final XMLStreamWriter xml;

    DerivedSchema(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** A global element for a request or a response. */
    void root(String name, JsonNode schema) throws XMLStreamException {
        start("element", "name", name);
        document(schema.path("title"));
        object(schema);
        end();
    }

    private void object(JsonNode schema) throws XMLStreamException {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        start("complexType");
        start("sequence");
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            property(property.getKey(), property.getValue(), required.contains(property.getKey()));
        }
        end();
        end();
    }

    private void property(String name, JsonNode schema, boolean isRequired) throws XMLStreamException {
        boolean isArray = schema.path("type").asText().equals("array");
        JsonNode single = isArray ? schema.path("items") : schema;
        boolean isObject = single.path("type").asText().equals("object");
        start("element", "name", name);
        if (!isObject) {
            xml.writeAttribute("type", TYPES.getOrDefault(single.path("type").asText(), "xsd:string"));
        }
        if (!isRequired || isArray) {
            xml.writeAttribute("minOccurs", "0");
        }
        if (isArray) {
            xml.writeAttribute("maxOccurs", "unbounded");
        }
        document(schema.path("description"));
        if (isObject) {
            object(single);
        }
        end();
    }

    private void document(JsonNode text) throws XMLStreamException {
        if (text.isTextual()) {
            start("annotation");
            start("documentation");
            xml.writeCharacters(text.asText());
            end();
            end();
        }
    }
}
