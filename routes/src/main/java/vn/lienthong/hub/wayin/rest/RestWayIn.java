package vn.lienthong.hub.wayin.rest;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.http.common.HttpMessage;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.HeaderAllowList;
import vn.lienthong.hub.context.HubRouteBuilder;
import vn.lienthong.hub.context.Outcome;

/** The way in over REST: {@code POST /api/<connector>/<interface>/<operation>} with canonical JSON. */
@Component
final class RestWayIn extends HubRouteBuilder {
    static final String VERDICT = "Hub-Verdict";

    private static final String BINDING = "restBinding";
    private static final String SUCCESSOR = "Hub-Successor";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final ObjectMapper json;
    private final Catalogue catalogue;

    RestWayIn(ObjectMapper json, Catalogue catalogue) {
        this.json = json;
        this.catalogue = catalogue;
    }

    @Override
    public void configure() {
        HeaderAllowList headers = new HeaderAllowList(Set.of(), Set.of(Exchange.CONTENT_TYPE, VERDICT, SUCCESSOR));
        getContext().getRegistry().bind(BINDING, new UnreadRequest(headers));

        route(
                        "rest",
                        "servlet:/?matchOnUriPrefix=true&muteException=true&disableStreamCache=true&httpBinding=#"
                                + BINDING,
                        "Requests over REST, in canonical JSON")
                .process(RestWayIn::open)
                .id("open-exchange")
                .to("direct:hub.spine")
                .id("enter-spine")
                .process(this::answer)
                .id("set-status")
                .process(this::writeJson)
                .id("write-json");
    }

    private static void open(Exchange camel) {
        HttpServletRequest request = camel.getMessage(HttpMessage.class).getRequest();
        Attempt attempt = (Attempt) request.getAttribute(Attempt.ATTRIBUTE);
        camel.setVariable(DataExchange.VARIABLE, DataExchange.of(RestArrival.of(attempt, request)));
        camel.setVariable(Attempt.ATTRIBUTE, attempt);
    }

    private void answer(Exchange camel) {
        DataExchange exchange = camel.getVariable(DataExchange.VARIABLE, DataExchange.class);
        Message message = camel.getMessage();
        message.removeHeaders("*");
        boolean isDeferred = exchange.outcome() instanceof Outcome.Deferred;
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, isDeferred ? ACCEPTED : OK);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            message.setHeader(VERDICT, answered.verdict().name());
            String successor = catalogue.operation(exchange.operation()).answeredBy();
            if (successor != null) {
                message.setHeader(SUCCESSOR, successor);
            }
        }
        camel.getVariable(Attempt.ATTRIBUTE, Attempt.class).endsAs(exchange);
    }

    /** Of an answer or a receipt; the door writes faults, whichever way they came about. */
    private void writeJson(Exchange camel) throws JsonProcessingException {
        Object body = camel.getMessage().getBody();
        if (body != null) {
            camel.getMessage().setBody(json.writeValueAsBytes(body));
        }
    }
}
