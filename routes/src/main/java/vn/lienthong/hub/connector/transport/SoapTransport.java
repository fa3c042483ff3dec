package vn.lienthong.hub.connector.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import net.sf.saxon.s9api.XdmNode;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.mapping.MappingThreads;
import vn.lienthong.hub.context.HeaderAllowList;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;

/** The way out to systems that speak SOAP 1.1 or 1.2: canonical XML, through XSLT 3 both ways, in an envelope over HTTP. */
@Component
final class SoapTransport implements Transport {
    private static final HeaderAllowList HEADERS = new HeaderAllowList(
            Set.of(), Set.of("Content-Type", "SOAPAction", "traceparent", HttpRequestProcessor.IDEMPOTENCY_KEY));

    /** Between quotes in a header, and nowhere else. */
    private static final Pattern ACTION = Pattern.compile("[!-~&&[^\"\\\\]]{1,200}");

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
    public Map<String, Object> beansOfInstance(OperationSource source, Map<String, Object> shared) {
        return HttpRoute.beansWith(clients.of(source), shared);
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        MappingThreads threads =
                new MappingThreads(source.operation().key().name().toString());
        return HttpRoute.beans(
                mapRequest(source, threads, problems),
                mapAnswer(source, threads, problems),
                problems.attempt(() -> clients.of(source)),
                HEADERS);
    }

    @Override
    public void release(ConnectedSystem system) {
        clients.release(system);
    }

    private static Processor mapRequest(OperationSource source, MappingThreads threads, Problems problems) {
        CallTarget target = problems.attempt(() -> CallTarget.of(source));
        XmlMapping mapping = problems.attempt(() -> XmlMapping.ofRequests(source, threads));
        SoapVersion version = SoapVersion.of(source.system().soapVersion());
        String action = source.written().soapAction();
        if (action != null && !ACTION.matcher(action).matches()) {
            problems.add(source.problem(
                    "soapAction", "soapAction is no address.", "Write it as the WSDL does, without quotes in it."));
        }
        return new HttpRequestProcessor(source.operation().changes(), (message, request) -> {
            target.aim(message, request);
            version.setHeaders(message, action);
            message.setBody(SoapEnvelope.around(version, mapping.written(request)));
        });
    }

    private static Processor mapAnswer(OperationSource source, MappingThreads threads, Problems problems) {
        XmlMapping mapping = problems.attempt(() -> XmlMapping.ofAnswers(source, threads));
        ResultCodeReader resultCode = problems.attempt(() -> ResultCodeReader.of(source));
        SoapVersion version = SoapVersion.of(source.system().soapVersion());
        return new HttpAnswerProcessor(source.operation(), (status, body) -> {
            // Faults come with a status of failure, 500 or in SOAP 1.2 also 400: an error either way.
            if (SoapFaultCode.isCallers(status, body)) {
                throw ProviderFailures.refused("the provider answers with a SOAP fault: the request is not accepted");
            }
            HttpAnswerProcessor.requireSuccess(status);
            XdmNode answer = SoapEnvelope.bodyOf(version, body);
            return resultCode == null || resultCode.hasFound(answer)
                    ? mapping.read(answer)
                    : ResponseForm.notFound(JsonNodeFactory.instance.objectNode());
        });
    }
}
