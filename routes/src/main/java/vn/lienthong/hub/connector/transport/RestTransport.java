package vn.lienthong.hub.connector.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.mapping.MappingThreads;
import vn.lienthong.hub.context.HeaderAllowList;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;

/** The way out to systems that speak JSON or XML over HTTP. */
@Component
final class RestTransport implements Transport {
    private static final HeaderAllowList HEADERS = new HeaderAllowList(
            Set.of(), Set.of("Content-Type", "Accept", "traceparent", HttpRequestProcessor.IDEMPOTENCY_KEY));

    private final RestJson json;
    private final SystemClients clients;

    RestTransport(ObjectMapper json, SystemClients clients) {
        this.json = new RestJson(json);
        this.clients = clients;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST;
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
        boolean isXml = "xml".equals(source.system().format());
        MappingThreads threads =
                new MappingThreads(source.operation().key().name().toString());
        return HttpRoute.beans(
                isXml ? RestXml.mapRequest(source, threads, problems) : json.mapRequest(source, problems),
                isXml ? RestXml.mapAnswer(source, threads, problems) : json.mapAnswer(source, problems),
                problems.attempt(() -> clients.of(source)),
                HEADERS);
    }

    @Override
    public void release(ConnectedSystem system) {
        clients.release(system);
    }
}
