package vn.lienthong.hub.connector.mapping;

import java.util.Iterator;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.BuildingStreamWriterImpl;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Predicates;

/**
 * The canonical form in XML, derived from the same JSON Schema: a property is an element of its name in the connector's
 * namespace, in the order of the schema; an array is its element repeated; what is absent has no element. An array
 * without items is absent as well.
 */
public final class CanonicalXml {
    private final String namespace;
    private final String rootName;
    private final JsonNode schema;

    /**
     * @param namespace such as {@code urn:vn:lienthong:justice:v1}
     * @param rootName such as {@code findBirthRegistrationRequest}
     * @param schema of the root, without references
     */
    public CanonicalXml(String namespace, String rootName, JsonNode schema) {
        this.namespace = namespace;
        this.rootName = rootName;
        this.schema = schema;
    }

    /** @return the root element; properties that the schema does not have are left out */
    public XdmNode write(ObjectNode value) throws MappingException {
        try {
            BuildingStreamWriterImpl writer = Xml.PROCESSOR.newDocumentBuilder().newBuildingStreamWriter();
            write(value, writer);
            return root(writer.getDocumentNode());
        } catch (SaxonApiException | XMLStreamException e) {
            throw new MappingException("cannot be written as XML", e);
        }
    }

    /** The same as a document of its own, to wherever it is wanted. */
    public void write(ObjectNode value, XMLStreamWriter writer) throws MappingException, XMLStreamException {
        writer.writeStartDocument();
        writer.setDefaultNamespace(namespace);
        writer.writeStartElement("", rootName, namespace);
        writer.writeDefaultNamespace(namespace);
        properties(writer, value, schema, "");
        writer.writeEndElement();
        writer.writeEndDocument();
    }

    private void properties(XMLStreamWriter writer, JsonNode value, JsonNode objectSchema, String place)
            throws XMLStreamException, MappingException {
        for (Map.Entry<String, JsonNode> property :
                objectSchema.path("properties").properties()) {
            String name = property.getKey();
            JsonNode child = value.path(name);
            if (child.isArray()) {
                for (JsonNode item : child) {
                    element(writer, name, item, property.getValue().path("items"), place);
                }
            } else if (!child.isMissingNode()) {
                element(writer, name, child, property.getValue(), place);
            }
        }
    }

    private void element(XMLStreamWriter writer, String name, JsonNode value, JsonNode valueSchema, String parent)
            throws XMLStreamException, MappingException {
        String place = join(parent, name);
        writer.writeStartElement("", name, namespace);
        if (value.isObject()) {
            properties(writer, value, valueSchema, place);
        } else {
            writer.writeCharacters(XmlText.of(value, place));
        }
        writer.writeEndElement();
    }

    /**
     * @param node a document or its root element
     * @throws MappingException naming the first element that the schema does not have or whose type is wrong
     */
    public ObjectNode read(XdmNode node) throws MappingException {
        XdmNode root = root(node);
        if (root == null
                || !root.getNodeName().getLocalName().equals(rootName)
                || !root.getNodeName().getNamespaceUri().toString().equals(namespace)) {
            throw new MappingException("the root element is not " + rootName + " in " + namespace);
        }
        return object(root, schema, "");
    }

    private ObjectNode object(XdmNode element, JsonNode objectSchema, String place) throws MappingException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        // What may still come: the derived schema is a sequence.
        Iterator<String> names = objectSchema.path("properties").fieldNames();
        String current = "";
        for (XdmNode child : element.children(Predicates.isElement())) {
            String name = child.getNodeName().getLocalName();
            JsonNode property = objectSchema.path("properties").path(name);
            String childPlace = join(place, name);
            boolean isOurs = child.getNodeName().getNamespaceUri().toString().equals(namespace);
            if (property.isMissingNode() || !isOurs) {
                throw new MappingException("there is no element " + childPlace + " in " + namespace);
            }
            boolean isRepeated = name.equals(current);
            while (!name.equals(current)) {
                if (!names.hasNext()) {
                    throw new MappingException(childPlace + " stands behind what comes after it");
                }
                current = names.next();
            }
            if (property.path("type").asText().equals("array")) {
                ArrayNode array = object.withArrayProperty(name);
                array.add(value(child, property.path("items"), childPlace));
            } else if (isRepeated) {
                throw new MappingException(childPlace + " stands there twice");
            } else {
                object.set(name, value(child, property, childPlace));
            }
        }
        return object;
    }

    private JsonNode value(XdmNode element, JsonNode valueSchema, String place) throws MappingException {
        // A scalar's schema has no properties, so this refuses every element within one.
        ObjectNode object = object(element, valueSchema, place);
        String type = valueSchema.path("type").asText();
        return type.equals("object") ? object : XmlText.read(element.getStringValue(), type, place);
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    private static XdmNode root(XdmNode node) {
        if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
            return node;
        }
        for (XdmNode child : node.children(Predicates.isElement())) {
            return child;
        }
        return null;
    }
}
