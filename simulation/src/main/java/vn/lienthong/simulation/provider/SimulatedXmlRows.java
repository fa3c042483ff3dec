package vn.lienthong.simulation.provider;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Rows of XML: an element for each row, and in it one for each column that holds something. */
record SimulatedXmlRows(String root, String row, List<String> names) {
    List<Map<String, String>> read(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
            xml.nextTag();
            xml.require(XMLStreamReader.START_ELEMENT, null, root);
            while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
                xml.require(XMLStreamReader.START_ELEMENT, null, row);
                Map<String, String> cells = new TreeMap<>();
                while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
                    cells.put(xml.getLocalName(), xml.getElementText());
                }
                rows.add(cells);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    String write(List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement(root);
            for (Map<String, String> cells : rows) {
                xml.writeStartElement(row);
                for (String name : names) {
                    if (cells.containsKey(name)) {
                        xml.writeStartElement(name);
                        xml.writeCharacters(cells.get(name));
                        xml.writeEndElement();
                    }
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
