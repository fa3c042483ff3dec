package vn.lienthong.hub.wayin.soap;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Gives CXF's own faults a code of ours. What CXF then writes is replaced by the door, so that no text of a parser
 * reaches a caller.
 */
@Component
final class SoapFaults extends AbstractPhaseInterceptor<Message> {
    private static final Logger LOG = LoggerFactory.getLogger(SoapFaults.class);

    private final SoapRefusals refusals;

    SoapFaults(SoapRefusals refusals) {
        super(Phase.SETUP);
        this.refusals = refusals;
    }

    @Override
    public void handleMessage(Message message) {
        Message request = message.getExchange().getInMessage();
        refusals.refuse(
                (HttpServletRequest) request.get(AbstractHTTPDestination.HTTP_REQUEST),
                faultOf(message.getContent(Exception.class)));
    }

    private static HubFault faultOf(Exception thrown) {
        if (thrown instanceof SoapFault fault) {
            String code = fault.getFaultCode().getLocalPart();
            return switch (code) {
                case "MustUnderstand" ->
                    new HubFault(FaultCode.HEADER_ILL_FORMED, "a header block that must be understood is not known");
                case "VersionMismatch" -> new HubFault(FaultCode.BODY_MALFORMED, "this is no envelope of SOAP");
                default -> new HubFault(FaultCode.BODY_MALFORMED, "the envelope cannot be read");
            };
        }
        if (thrown instanceof Fault) {
            return new HubFault(FaultCode.BODY_MALFORMED, "the envelope cannot be read");
        }
        LOG.error(
                "CXF failed with {}",
                thrown == null ? "nothing" : thrown.getClass().getName());
        return new HubFault(FaultCode.INTERNAL);
    }
}
