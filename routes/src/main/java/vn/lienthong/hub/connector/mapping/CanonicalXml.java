package vn.lienthong.hub.connector.mapping;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.BuildingStreamWriterImpl;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.ContentHandler;

/**
 * The canonical form in XML, derived from the same JSON Schema: a property is an element of its name in the connector's
 * namespace, in the order of the schema; an array is its element repeated; what is absent has no element. An array
 * without items is absent as well.
 */
public final class CanonicalXml {
    private final String namespace;
    private final ElementForm root;

    /**
     * @param namespace such as {@code urn:vn:lienthong:justice:v1}
     * @param rootName such as {@code findBirthRegistrationRequest}
     * @param schema of the root, without references
     */
    public CanonicalXml(String namespace, String rootName, JsonNode schema) {
        this.namespace = namespace;
        this.root = ElementForm.root(rootName, schema);
    }

    /** @return a document; properties that the schema does not have are left out */
    public XdmNode write(ObjectNode value) throws MappingException {
        try {
            BuildingStreamWriterImpl writer = Xml.PROCESSOR.newDocumentBuilder().newBuildingStreamWriter();
            write(value, writer);
            return writer.getDocumentNode();
        } catch (SaxonApiException | XMLStreamException e) {
            throw new MappingException("cannot be written as XML", e);
        }
    }

    /** The same to wherever it is wanted. */
    public void write(ObjectNode value, XMLStreamWriter writer) throws MappingException, XMLStreamException {
        writer.writeStartDocument();
        writer.setDefaultNamespace(namespace);
        writer.writeStartElement("", root.name(), namespace);
        writer.writeDefaultNamespace(namespace);
        children(writer, value, root, "");
        writer.writeEndElement();
        writer.writeEndDocument();
    }

    private void children(XMLStreamWriter writer, JsonNode object, ElementForm form, String place)
            throws XMLStreamException, MappingException {
        for (ElementForm child : form.children()) {
            JsonNode value = object.get(child.name());
            if (value instanceof ArrayNode array) {
                for (JsonNode item : array) {
                    element(writer, item, child, place);
                }
            } else if (value != null) {
                element(writer, value, child, place);
            }
        }
    }

    private void element(XMLStreamWriter writer, JsonNode value, ElementForm form, String parent)
            throws XMLStreamException, MappingException {
        writer.writeStartElement("", form.name(), namespace);
        if (value.isObject()) {
            children(writer, value, form, join(parent, form.name()));
        } else {
            String text = value.asText();
            if (!XmlText.canBear(text)) {
                throw XmlText.unbearable(join(parent, form.name()));
            }
            writer.writeCharacters(text);
        }
        writer.writeEndElement();
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /**
     * Reads a document while it is made, so that there is no tree of it.
     *
     * @throws MappingException naming the first element that the schema does not have or whose type is wrong, or what the
     *     source says
     */
    public ObjectNode read(Source source) throws MappingException {
        CanonicalXmlReader reader = new CanonicalXmlReader(namespace, root);
        try {
            source.sendTo(reader);
        } catch (MappingException e) {
            // What the reader finds ends the source as well, which then says less.
            throw reader.mistake() == null ? e : reader.mistake();
        }
        return reader.result();
    }

    /** Who sends a document's events. */
    public interface Source {
        /** @throws MappingException if it cannot, or because the handler has had enough */
        void sendTo(ContentHandler handler) throws MappingException;
    }
}
