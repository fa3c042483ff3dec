package vn.lienthong.hub.wayin.soap;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.HeaderAllowList;
import vn.lienthong.hub.context.HubRouteBuilder;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * The way in over SOAP: {@code POST /soap/<connector>/<interface>} with canonical XML. One endpoint serves every address
 * and both versions: a binding of SOAP 1.2 reads SOAP 1.1 as well, and answers in the version of the request.
 */
@Component
final class SoapWayIn extends HubRouteBuilder {
    private static final String HEADERS = "soapHeaders";
    private static final String SERVER = "soapServer";
    private static final String VERDICT = "Hub-Verdict";
    private static final String SUCCESSOR = "Hub-Successor";
    private static final String SOAP_12_BINDING = "http://www.w3.org/2003/05/soap/bindings/HTTP/";

    private final Catalogue catalogue;
    private final SoapServer server;
    private final SoapAnswer answers;

    SoapWayIn(Catalogue catalogue, SoapServer server, SoapAnswer answers) {
        this.catalogue = catalogue;
        this.server = server;
        this.answers = answers;
    }

    @Override
    public void configure() {
        getContext()
                .getRegistry()
                .bind(HEADERS, new HeaderAllowList(Set.of(Header.HEADER_LIST), Set.of(VERDICT, SUCCESSOR)));
        getContext().getRegistry().bind(SERVER, server);

        route(
                        "soap",
                        "cxf:/?dataFormat=PAYLOAD&synchronous=true&loggingFeatureEnabled=false&bindingId="
                                + SOAP_12_BINDING + "&headerFilterStrategy=#" + HEADERS + "&cxfConfigurer=#" + SERVER,
                        "Requests over SOAP 1.1 and 1.2, in canonical XML")
                .process(this::open)
                .id("open-envelope")
                .to("direct:hub.spine")
                .id("enter-spine-soap")
                .process(this::answer)
                .id("write-xml");
    }

    private void open(Exchange camel) {
        SoapMessage message = camel.getMessage().getHeader(CxfConstants.CAMEL_CXF_MESSAGE, SoapMessage.class);
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        Attempt attempt = (Attempt) request.getAttribute(Attempt.ATTRIBUTE);
        ContextBlock context = ContextBlock.in(message.getHeaders());
        Optional<QName> root = PayloadRoot.of(camel.getMessage().getBody(CxfPayload.class));
        OperationName operation = root.flatMap(name -> SoapAddress.of(request).operation(catalogue, name))
                .orElse(null);
        camel.getMessage().removeHeaders("*");
        camel.setVariable(Attempt.ATTRIBUTE, attempt);
        camel.setVariable(
                DataExchange.VARIABLE,
                DataExchange.of(SoapArrival.of(attempt, request, context, operation, refusal(message, request, root))));
    }

    private static HubFault refusal(SoapMessage message, HttpServletRequest request, Optional<QName> root) {
        if (!SoapMediaType.fits(request.getContentType(), message.getVersion())) {
            return new HubFault(
                    FaultCode.MEDIA_TYPE_UNSUPPORTED,
                    "the content type is of another version of SOAP than the envelope");
        }
        return root.isPresent() ? null : new HubFault(FaultCode.BODY_MALFORMED, "the Body does not have one element");
    }

    private void answer(Exchange camel) {
        DataExchange exchange = camel.getVariable(DataExchange.VARIABLE, DataExchange.class);
        Attempt attempt = camel.getVariable(Attempt.ATTRIBUTE, Attempt.class);
        camel.getMessage().removeHeaders("*");
        List<SoapHeader> blocks = List.of();
        List<Source> body = List.of();
        if (!exchange.isFailed()) {
            try {
                body = List.of(
                        new DOMSource(answers.write(exchange, camel.getMessage().getBody(ObjectNode.class))));
            } catch (HubFault unwritable) {
                exchange = exchange.withOutcome(new Outcome.Failed(unwritable));
            }
        }
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            camel.getMessage().setHeader(VERDICT, answered.verdict().name());
            String successor = catalogue.operation(exchange.operation()).answeredBy();
            if (successor != null) {
                camel.getMessage().setHeader(SUCCESSOR, successor);
                blocks = List.of(SuccessorBlock.of(successor));
            }
        }
        camel.getMessage().setBody(new CxfPayload<>(blocks, body, null));
        attempt.endsAs(exchange);
    }
}
