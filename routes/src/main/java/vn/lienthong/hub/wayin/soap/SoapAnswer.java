package vn.lienthong.hub.wayin.soap;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.SoapFaultForm;

/** Writes what leaves over SOAP: an answer in the operation's namespace, or a receipt in the hub's. */
@Component
final class SoapAnswer {
    private static final CanonicalXml RECEIPT = new CanonicalXml(SoapFaultForm.HUB, "receipt", receiptSchema());

    private final Catalogue catalogue;

    SoapAnswer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static JsonNode receiptSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("exchangeId").put("type", "string");
        properties.putObject("answerExpectedBy").put("type", "string");
        return schema;
    }

    /**
     * @param body the canonical answer or receipt
     * @throws HubFault if the provider's answer holds what XML cannot bear
     */
    Document write(DataExchange exchange, ObjectNode body) {
        try {
            W3CDOMStreamWriter document = new W3CDOMStreamWriter();
            formOf(exchange).write(body, document);
            return document.getDocument();
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new HubFault(FaultCode.INTERNAL, null, e);
        }
    }

    private CanonicalXml formOf(DataExchange exchange) {
        if (exchange.outcome() instanceof Outcome.Deferred) {
            return RECEIPT;
        }
        Operation operation = catalogue.operation(exchange.operation());
        return new CanonicalXml(
                CanonicalNames.namespace(operation.key().name().connector(), operation.interfaceVersion()),
                CanonicalNames.responseElement(operation.key().name()),
                operation.response().document());
    }
}
