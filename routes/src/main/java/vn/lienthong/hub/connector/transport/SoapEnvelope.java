package vn.lienthong.hub.connector.transport;

import java.nio.charset.StandardCharsets;

import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Stylesheet;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The envelope of SOAP 1.1 (W3C Note of 8 May 2000) around a document/literal body. */
final class SoapEnvelope {
    private static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + NAMESPACE + "\"><soap:Body>";
    private static final String END = "</soap:Body></soap:Envelope>";

    private SoapEnvelope() {}

    static byte[] around(XdmNode body) throws MappingException {
        return (START + Stylesheet.serialize(body) + END).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @return the one element in the body
     * @throws HubFault {@link FaultCode#PROVIDER_FAILED} if it is a SOAP fault; its text stays with the provider
     * @throws MappingException if this is no SOAP 1.1 message
     */
    static XdmNode bodyOf(byte[] message) throws MappingException {
        XdmNode envelope = child(Xml.parse(message), NAMESPACE, "Envelope");
        XdmNode body = child(envelope, NAMESPACE, "Body");
        XdmNode content = null;
        for (XdmNode element : body.children(Predicates.isElement())) {
            if (content != null) {
                throw new MappingException("the provider's SOAP body has several elements");
            }
            content = element;
        }
        if (content == null) {
            throw new MappingException("the provider's SOAP body is empty");
        }
        if (is(content, NAMESPACE, "Fault")) {
            throw new HubFault(FaultCode.PROVIDER_FAILED, "the provider answers with a SOAP fault");
        }
        return content;
    }

    private static XdmNode child(XdmNode parent, String namespace, String name) throws MappingException {
        for (XdmNode element : parent.children(Predicates.isElement())) {
            if (is(element, namespace, name)) {
                return element;
            }
        }
        throw new MappingException("the provider's answer is no SOAP 1.1: there is no " + name);
    }

    private static boolean is(XdmNode element, String namespace, String name) {
        return element.getNodeName().getLocalName().equals(name)
                && element.getNodeName().getNamespaceUri().toString().equals(namespace);
    }
}
