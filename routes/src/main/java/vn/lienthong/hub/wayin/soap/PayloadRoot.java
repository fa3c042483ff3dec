package vn.lienthong.hub.wayin.soap;

import java.util.List;
import java.util.Optional;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;

import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.cxf.staxutils.StaxSource;
import org.w3c.dom.Node;

/** The name of the first element in a body, without reading the body. */
final class PayloadRoot {
    private PayloadRoot() {}

    static Optional<QName> of(CxfPayload<?> payload) {
        List<Source> sources = payload == null ? List.of() : payload.getBodySources();
        return sources.isEmpty() ? Optional.empty() : nameOf(sources.get(0));
    }

    private static Optional<QName> nameOf(Source source) {
        if (source instanceof StaxSource stream) {
            return nameOf(stream.getXMLStreamReader());
        }
        if (source instanceof DOMSource dom && dom.getNode() != null) {
            Node node = dom.getNode();
            Node element = node.getNodeType() == Node.DOCUMENT_NODE ? node.getFirstChild() : node;
            return element == null
                    ? Optional.empty()
                    : Optional.of(new QName(element.getNamespaceURI(), element.getLocalName()));
        }
        return Optional.empty();
    }

    /** CXF's reader of a body begins as if at the start of a document. */
    private static Optional<QName> nameOf(XMLStreamReader reader) {
        try {
            while (!reader.isStartElement()) {
                if (!reader.hasNext()) {
                    return Optional.empty();
                }
                reader.next();
            }
            return Optional.of(reader.getName());
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }
}
