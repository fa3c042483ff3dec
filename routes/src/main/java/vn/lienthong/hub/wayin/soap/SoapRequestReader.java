package vn.lienthong.hub.wayin.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.XdmNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.RequestReader;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads the canonical request out of the body of an envelope, and holds it against the derived schema. */
@Component
final class SoapRequestReader implements RequestReader {

    @Override
    public Protocol protocol() {
        return Protocol.SOAP;
    }

    @Override
    public ObjectNode read(Arrival arrival, JsonNode schema) {
        OperationName operation = arrival.operation();
        CanonicalXml canonical = new CanonicalXml(
                CanonicalNames.namespace(operation.connector(), arrival.interfaceVersion()),
                CanonicalNames.requestElement(operation),
                schema);
        try {
            XdmNode content = EnvelopeBody.of(Xml.parse(arrival.body()));
            return canonical.read(handler -> Xml.send(content, handler));
        } catch (MappingException e) {
            throw new HubFault(FaultCode.SCHEMA_VIOLATED, e.getMessage(), e);
        }
    }
}
