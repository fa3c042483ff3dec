package vn.lienthong.hub.connector.mapping;

import java.math.BigDecimal;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.BuildingStreamWriterImpl;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Predicates;

/**
 * The canonical form in XML, derived from the same JSON Schema: a property is an element of its name in the connector's
 * namespace, in the order of the schema; an array is its element repeated; what is absent has no element.
 */
public final class CanonicalXml {
    /** Longer numbers are refused: reading them costs time that grows with the square of their length. */
    private static final int MAX_NUMBER_LENGTH = 40;

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
            writer.writeStartDocument();
            writer.setDefaultNamespace(namespace);
            element(writer, rootName, value, schema, true);
            writer.writeEndDocument();
            return root(writer.getDocumentNode());
        } catch (SaxonApiException | XMLStreamException e) {
            throw new MappingException("cannot be written as XML", e);
        }
    }

    private void element(XMLStreamWriter writer, String name, JsonNode value, JsonNode valueSchema, boolean isRoot)
            throws XMLStreamException {
        writer.writeStartElement("", name, namespace);
        if (isRoot) {
            writer.writeDefaultNamespace(namespace);
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property :
                    valueSchema.path("properties").properties()) {
                JsonNode child = value.path(property.getKey());
                if (child.isArray()) {
                    for (JsonNode item : child) {
                        element(
                                writer,
                                property.getKey(),
                                item,
                                property.getValue().path("items"),
                                false);
                    }
                } else if (!child.isMissingNode()) {
                    element(writer, property.getKey(), child, property.getValue(), false);
                }
            }
        } else {
            writer.writeCharacters(value.asText());
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
        for (XdmNode child : element.children(Predicates.isElement())) {
            String name = child.getNodeName().getLocalName();
            JsonNode property = objectSchema.path("properties").path(name);
            String childPlace = place.isEmpty() ? name : place + "." + name;
            boolean isOurs = child.getNodeName().getNamespaceUri().toString().equals(namespace);
            if (property.isMissingNode() || !isOurs) {
                throw new MappingException("there is no element " + childPlace + " in " + namespace);
            }
            if (property.path("type").asText().equals("array")) {
                ArrayNode array = object.withArrayProperty(name);
                array.add(value(child, property.path("items"), childPlace));
            } else if (object.has(name)) {
                throw new MappingException(childPlace + " stands there twice");
            } else {
                object.set(name, value(child, property, childPlace));
            }
        }
        return object;
    }

    private JsonNode value(XdmNode element, JsonNode valueSchema, String place) throws MappingException {
        String text = element.getStringValue();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        try {
            return switch (valueSchema.path("type").asText()) {
                case "object" -> object(element, valueSchema, place);
                case "integer" -> integer(number(text));
                case "number" -> DecimalNode.valueOf(number(text));
                case "boolean" -> nodes.booleanNode(truth(text.strip()));
                default -> nodes.textNode(text);
            };
        } catch (NumberFormatException e) {
            throw new MappingException(
                    place + " is no " + valueSchema.path("type").asText());
        }
    }

    private static BigDecimal number(String text) {
        String digits = text.strip();
        if (digits.length() > MAX_NUMBER_LENGTH) {
            throw new NumberFormatException();
        }
        return new BigDecimal(digits);
    }

    /** As Jackson reads it: an int where it fits, so that equal numbers are equal nodes. */
    private static JsonNode integer(BigDecimal number) {
        try {
            long value = number.longValueExact();
            return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        } catch (ArithmeticException e) {
            throw new NumberFormatException();
        }
    }

    /** The four spellings of XML Schema's boolean. */
    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException();
        };
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
