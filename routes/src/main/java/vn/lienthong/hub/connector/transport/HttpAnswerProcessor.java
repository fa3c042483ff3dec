package vn.lienthong.hub.connector.transport;

import java.io.InputStream;
import java.time.Duration;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The node {@code map-answer}: reads what a provider answered over HTTP, within bounds, and maps it. */
final class HttpAnswerProcessor implements Processor {
    private static final int SERVER_ERROR = 500;

    private final Operation operation;
    private final Mapper mapper;

    HttpAnswerProcessor(Operation operation, Mapper mapper) {
        this.operation = operation;
        this.mapper = mapper;
    }

    /** From status and bytes to the answer; what depends on the protocol. */
    interface Mapper {
        /** @throws HubFault if the provider reports an error */
        ProviderAnswer map(int status, byte[] body) throws MappingException;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        byte[] body = BoundedBody.read(exchange.getMessage().getBody(InputStream.class), timeLeft(exchange));
        try {
            exchange.getMessage().setBody(mapper.map(status, body));
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
        }
    }

    private Duration timeLeft(Exchange exchange) {
        Duration ofExchange = exchange.getVariable(DataExchange.VARIABLE, DataExchange.class)
                .arrival()
                .timeLeft();
        Duration ofSystem = operation.system().responseTimeout();
        return ofExchange.compareTo(ofSystem) < 0 ? ofExchange : ofSystem;
    }

    /** @throws HubFault {@link FaultCode#PROVIDER_FAILED} unless the status is one of success */
    static void requireSuccess(int status) {
        String detail = "the provider's HTTP status is " + status;
        if (status >= SERVER_ERROR) {
            throw new HubFault(FaultCode.PROVIDER_FAILED, detail);
        }
        if (status / 100 != 2) {
            throw ProviderFailures.refused(detail);
        }
    }
}
