package vn.lienthong.hub.connector.file;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * Rows of which each is an element below the root, with an element for each column. Nothing is opened but the file itself,
 * and a file that declares a type of document is none.
 */
final class XmlRows extends RowCodec {
    private static final XMLInputFactory READERS = confinedReaders();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final RowLayout layout;
    private final Set<String> columns;

    XmlRows(RowLayout layout) {
        super(layout);
        this.layout = layout;
        this.columns = Set.copyOf(layout.names());
    }

    private static XMLInputFactory confinedReaders() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is read but the file");
        });
        return factory;
    }

    @Override
    String ending() {
        return "xml";
    }

    @Override
    String head() {
        return "<?xml version=\"1.0\" encoding=\"" + layout.encoding() + "\"?>\n<" + layout.root() + ">\n";
    }

    @Override
    String foot() {
        return "</" + layout.root() + ">\n";
    }

    @Override
    String write(ObjectNode row) throws MappingException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartElement(layout.row());
            for (String column : layout.names()) {
                String cell = row.path(column).asText("");
                if (!cell.codePoints().allMatch(XmlRows::isLetter)) {
                    throw new MappingException("the column " + column + " cannot hold its value");
                }
                if (!cell.isEmpty()) {
                    xml.writeStartElement(column);
                    xml.writeCharacters(cell);
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML that is kept in memory cannot be written", e);
        }
        return text.append('\n').toString();
    }

    /** What XML 1.0 can say, without ends of lines: a reader would make spaces or others of them. */
    private static boolean isLetter(int code) {
        return code >= ' '
                && !(code >= 0x7F && code <= 0x9F)
                && !(code >= 0xD800 && code <= 0xDFFF)
                && (code & 0xFFFE) != 0xFFFE;
    }

    @Override
    List<ObjectNode> read(String text) throws MappingException {
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(new StringReader(text));
            nextTag(xml);
            if (!xml.getLocalName().equals(layout.root())) {
                throw new MappingException("the file's root is not the element that was agreed on");
            }
            List<ObjectNode> rows = new ArrayList<>();
            while (nextTag(xml)) {
                requireFewerThanMax(rows);
                rows.add(row(xml));
            }
            // Whatever comes after the root is read as well: a file that was cut and put together is none.
            while (xml.hasNext()) {
                xml.next();
            }
            return rows;
        } catch (XMLStreamException e) {
            // The parser's message may quote the text, so it is left out.
            throw new MappingException("the file is no XML");
        }
    }

    /** @return whether an element begins there, and does not end */
    private static boolean nextTag(XMLStreamReader xml) throws XMLStreamException {
        return xml.nextTag() == XMLStreamReader.START_ELEMENT;
    }

    /** The row that begins here; an empty one if it is ill-formed. */
    private ObjectNode row(XMLStreamReader xml) throws XMLStreamException {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        boolean isWellFormed = xml.getLocalName().equals(layout.row());
        Set<String> seen = new HashSet<>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                String column = xml.getLocalName();
                String cell = text(xml);
                isWellFormed &= cell != null && (!columns.contains(column) || seen.add(column));
                if (cell != null && columns.contains(column)) {
                    put(row, column, cell);
                }
            } else {
                isWellFormed &= !xml.isCharacters() || xml.isWhiteSpace();
            }
        }
        return isWellFormed ? row : JsonNodeFactory.instance.objectNode();
    }

    /** The text of the element that begins here; null if there are elements in it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        boolean isText = true;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                isText = false;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(xml.getText());
            }
        }
        return isText ? text.toString() : null;
    }
}
