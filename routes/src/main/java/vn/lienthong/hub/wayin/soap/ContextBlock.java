package vn.lienthong.hub.wayin.soap;

import java.util.List;

import javax.xml.namespace.QName;

import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.headers.Header;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.SoapFaultForm;

/**
 * The header block {@code hub:Context}: purpose, officer and request id, each an element with text.
 *
 * @param element null if there is no such block
 */
record ContextBlock(Element element) {
    static final QName NAME = new QName(SoapFaultForm.HUB, "Context");
    static final List<String> CLAIMS = List.of("purpose", "officer", "requestId");

    static ContextBlock in(List<Header> headers) {
        return headers.stream()
                .filter(header -> NAME.equals(header.getName()) && header instanceof SoapHeader)
                .map(header -> new ContextBlock((Element) header.getObject()))
                .findFirst()
                .orElse(new ContextBlock(null));
    }

    /** @throws HubFault if one of them is not acceptable */
    Claims claims(String traceparent) {
        return new Claims(claim("purpose"), claim("officer"), claim("requestId"), traceparent);
    }

    private String claim(String name) {
        NodeList found = element == null ? null : element.getElementsByTagNameNS(SoapFaultForm.HUB, name);
        if (found == null || found.getLength() == 0) {
            return null;
        }
        String text = found.item(0).getTextContent().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (found.getLength() > 1 || !Claims.isWellFormed(text)) {
            throw new HubFault(FaultCode.HEADER_ILL_FORMED, "the element " + name + " of the header block Context");
        }
        return text;
    }
}
