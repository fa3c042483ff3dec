package vn.lienthong.hub.wayin.wire;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.http.common.HttpMessage;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.HeaderAllowList;
import vn.lienthong.hub.context.HubRouteBuilder;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.fault.HubFault;

/** The way in in the wire format of the population services: {@code POST /dancu/v1}, in SOAP 1.1. */
@Component
final class WireWayIn extends HubRouteBuilder {
    /** The servlet that is mapped to its address. */
    static final String SERVLET = "WireServlet";

    private static final String HEADERS = "wireHeaders";
    private static final String VERDICT = "Hub-Verdict";

    private final WireArrival arrivals;

    WireWayIn(WireArrival arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(HEADERS, new HeaderAllowList(Set.of(), Set.of(Exchange.CONTENT_TYPE, VERDICT)));

        route(
                        "wire",
                        "servlet:/?servletName=" + SERVLET
                                + "&matchOnUriPrefix=true&muteException=true&disableStreamCache=true"
                                + "&headerFilterStrategy=#" + HEADERS,
                        "Requests in the wire format of the population services")
                .process(this::open)
                .id("read-request-wire")
                .to("direct:hub.spine")
                .id("enter-spine-wire")
                .process(WireWayIn::answer)
                .id("write-answer-wire");
    }

    private void open(Exchange camel) {
        HttpServletRequest request = camel.getMessage(HttpMessage.class).getRequest();
        Attempt attempt = (Attempt) request.getAttribute(Attempt.ATTRIBUTE);
        camel.setVariable(DataExchange.VARIABLE, DataExchange.of(arrivals.of(attempt, request)));
        camel.setVariable(Attempt.ATTRIBUTE, attempt);
    }

    private static void answer(Exchange camel) {
        DataExchange exchange = camel.getVariable(DataExchange.VARIABLE, DataExchange.class);
        Message message = camel.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            exchange = written(exchange, answered, message);
        }
        // The door writes faults, whichever way they came about.
        camel.getVariable(Attempt.ATTRIBUTE, Attempt.class).endsAs(exchange);
    }

    private static DataExchange written(DataExchange exchange, Outcome.Answered answered, Message message) {
        WireOperation operation = WireOperation.of(exchange.operation().name());
        Outcome.Answered sayable = WireAnswer.sayable(operation, answered);
        try {
            message.setBody(WireAnswer.write(operation, sayable, exchange.request()));
        } catch (HubFault unwritable) {
            return exchange.withOutcome(new Outcome.Failed(unwritable));
        }
        message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=utf-8");
        message.setHeader(VERDICT, answered.verdict().name());
        return exchange.withOutcome(sayable);
    }
}
