package vn.lienthong.hub.connector.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;

import net.sf.saxon.s9api.XdmNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.Stylesheet;
import vn.lienthong.hub.context.HeaderAllowList;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;

/** The way out to systems that speak SOAP 1.1: canonical XML, through XSLT 3 both ways, in an envelope over HTTP. */
@Component
final class SoapTransport implements Transport {
    private static final HeaderAllowList HEADERS =
            new HeaderAllowList(Set.of(), Set.of("Content-Type", "SOAPAction", "traceparent"));

    private final SystemClients clients;

    SoapTransport(SystemClients clients) {
        this.clients = clients;
    }

    @Override
    public String name() {
        return "soap";
    }

    @Override
    public Protocol protocol() {
        return Protocol.SOAP;
    }

    @Override
    public boolean needsBaseUrl() {
        return true;
    }

    @Override
    public void describe(RouteTemplateDefinition template) {
        HttpRoute.describe(template);
    }

    @Override
    public List<String> parameterNames() {
        return List.of(HttpRoute.BASE_URL);
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of(HttpRoute.BASE_URL, source.system().baseUrl());
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        return Map.of(
                HttpRoute.REQUEST_MAPPER, mapRequest(source, problems),
                HttpRoute.ANSWER_MAPPER, mapAnswer(source, problems),
                HttpRoute.HTTP_CLIENT, clients.of(source),
                HttpRoute.HEADERS, HEADERS);
    }

    private static Processor mapRequest(OperationSource source, Problems problems) {
        CallTarget target = problems.attempt(() -> CallTarget.of(source));
        Stylesheet stylesheet = problems.attempt(() -> Stylesheet.read(source.mapping("request.xslt")));
        Operation operation = source.operation();
        CanonicalXml canonical = new CanonicalXml(
                source.namespace(),
                CanonicalNames.requestElement(operation.key().name()),
                operation.request().document());
        String written = source.written().soapAction();
        String action = "\"" + (written == null ? "" : written) + "\"";
        return new HttpRequestProcessor((message, request) -> {
            target.aim(message, request);
            message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=utf-8");
            message.setHeader("SOAPAction", action);
            XdmNode document = canonical.write(request);
            message.setBody(SoapEnvelope.around(text -> stylesheet.transform(document, text)));
        });
    }

    private static Processor mapAnswer(OperationSource source, Problems problems) {
        Stylesheet stylesheet = problems.attempt(() -> Stylesheet.read(source.mapping("response.xslt")));
        Operation operation = source.operation();
        CanonicalXml canonical = new CanonicalXml(
                source.namespace(),
                CanonicalNames.responseElement(operation.key().name()),
                operation.response().document());
        return new HttpAnswerProcessor(operation, (status, body) -> {
            // SOAP 1.1 sends its faults with status 500: an error either way, so only the status is looked at.
            HttpAnswerProcessor.requireSuccess(status);
            XdmNode document = SoapEnvelope.bodyOf(body);
            return ResponseForm.of(operation, canonical.read(handler -> stylesheet.transform(document, handler)));
        });
    }
}
