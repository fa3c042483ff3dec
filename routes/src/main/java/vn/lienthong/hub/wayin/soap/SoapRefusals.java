package vn.lienthong.hub.wayin.soap;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.fault.HubFault;

/**
 * Refuses what CXF will not or could not read. It passes the spine like any request, so that the caller is identified
 * first, as on every way in.
 */
@Component
final class SoapRefusals {
    private final ProducerTemplate producer;

    SoapRefusals(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** Unless the spine has seen it: then its outcome is known. */
    void refuse(HttpServletRequest request, HubFault refusal) {
        Attempt attempt = (Attempt) request.getAttribute(Attempt.ATTRIBUTE);
        if (attempt.exchange() == null) {
            DataExchange refused = DataExchange.of(SoapArrival.refused(attempt, request, refusal));
            Exchange ended =
                    producer.send("direct:hub.spine", camel -> camel.setVariable(DataExchange.VARIABLE, refused));
            attempt.endsAs(ended.getVariable(DataExchange.VARIABLE, DataExchange.class));
        }
    }
}
