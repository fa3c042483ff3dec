package vn.lienthong.hub.connector.transport;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import net.sf.saxon.s9api.XdmNode;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The envelope of SOAP 1.1 (W3C Note of 8 May 2000) around a document/literal body. */
final class SoapEnvelope {
    static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final byte[] START = utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + NAMESPACE + "\"><soap:Body>");
    private static final byte[] END = utf8("</soap:Body></soap:Envelope>");

    private SoapEnvelope() {}

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param body writes the one element in it */
    static byte[] around(Body body) throws MappingException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(START);
        body.writeTo(message);
        message.writeBytes(END);
        return message.toByteArray();
    }

    /**
     * @return a document of the one element in the body
     * @throws HubFault {@link FaultCode#PROVIDER_FAILED} if it is a SOAP fault; its text stays with the provider
     * @throws MappingException if this is no SOAP 1.1 message
     */
    static XdmNode bodyOf(byte[] message) throws MappingException {
        SoapBodyFilter filter = new SoapBodyFilter();
        try {
            XdmNode content = Xml.parse(message, filter);
            filter.end();
            return content;
        } catch (MappingException e) {
            // What the filter finds ends the parser as well, which then says less.
            throw filter.mistake() == null ? e : filter.mistake();
        }
    }

    /** Who writes what is in an envelope. */
    interface Body {
        void writeTo(OutputStream message) throws MappingException;
    }
}
