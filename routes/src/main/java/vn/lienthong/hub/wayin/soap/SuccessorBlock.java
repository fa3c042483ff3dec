package vn.lienthong.hub.wayin.soap;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;

import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;

import vn.lienthong.hub.fault.SoapFaultForm;

/** The header block {@code hub:Successor} of an answer: who answered in the place of whom was called. */
final class SuccessorBlock {
    private static final QName NAME = new QName(SoapFaultForm.HUB, "Successor", "hub");

    private SuccessorBlock() {}

    static SoapHeader of(String successor) {
        try {
            W3CDOMStreamWriter xml = new W3CDOMStreamWriter();
            xml.writeStartElement(NAME.getPrefix(), NAME.getLocalPart(), NAME.getNamespaceURI());
            xml.writeNamespace(NAME.getPrefix(), NAME.getNamespaceURI());
            xml.writeCharacters(successor);
            xml.writeEndElement();
            return new SoapHeader(NAME, xml.getDocument().getDocumentElement());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a header block of ours cannot be written", e);
        }
    }
}
