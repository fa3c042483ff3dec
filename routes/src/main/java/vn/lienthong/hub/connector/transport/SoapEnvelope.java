package vn.lienthong.hub.connector.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import net.sf.saxon.s9api.XdmNode;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The envelope of SOAP around a document/literal body. */
final class SoapEnvelope {
    private static final byte[] END = "</soap:Body></soap:Envelope>".getBytes(StandardCharsets.UTF_8);

    private SoapEnvelope() {}

    /** @param body writes the one element in it */
    static byte[] around(SoapVersion version, XmlMapping.Writing body) throws MappingException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(version.start());
        body.writeTo(message);
        message.writeBytes(END);
        return message.toByteArray();
    }

    /**
     * @return a document of the one element in the body
     * @throws HubFault {@link FaultCode#PROVIDER_FAILED} if it is a SOAP fault; its text stays with the provider
     * @throws MappingException if this is no message of this version
     */
    static XdmNode bodyOf(SoapVersion version, byte[] message) throws MappingException {
        SoapBodyFilter filter = new SoapBodyFilter(version);
        try {
            XdmNode content = Xml.parse(message, filter);
            filter.end();
            return content;
        } catch (MappingException e) {
            // What the filter finds ends the parser as well, which then says less.
            throw filter.mistake() == null ? e : filter.mistake();
        }
    }
}
