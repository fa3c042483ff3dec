package vn.lienthong.hub.connector.transport;

import java.io.IOException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * The node {@code map-request}: brings a request into the provider's form. One that fits its schema and still cannot be
 * brought there is its caller's to mend.
 */
final class HttpRequestProcessor implements Processor {
    /** Header of a call that changes something; see the draft of the IETF of that name. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Mapper mapper;

    private final boolean changes;

    /** @param changes whether the call changes something at the provider */
    HttpRequestProcessor(boolean changes, Mapper mapper) {
        this.changes = changes;
        this.mapper = mapper;
    }

    /** From the canonical request to address, headers and body of the call; what depends on the protocol. */
    interface Mapper {
        void map(Message message, ObjectNode request) throws MappingException, IOException;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        ObjectNode request = message.getBody(ObjectNode.class);
        try {
            mapper.map(message, request);
        } catch (MappingException e) {
            throw new HubFault(FaultCode.SCHEMA_VIOLATED, e.getMessage(), e);
        }
        if (changes) {
            // The same each time that it is delivered, so that the provider can tell what it has done already.
            message.setHeader(
                    IDEMPOTENCY_KEY,
                    exchange.getVariable(DataExchange.VARIABLE, DataExchange.class)
                            .id());
        }
        // It is written in the provider's form now. Many exchanges wait for providers at once, and a tree would be most
        // of what each of them holds.
        request.removeAll();
    }
}
