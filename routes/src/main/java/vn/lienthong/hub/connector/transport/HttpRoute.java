package vn.lienthong.hub.connector.transport;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import vn.lienthong.hub.context.HeaderAllowList;

/** The shape of a route that calls a provider over HTTP, the same for REST and SOAP. */
final class HttpRoute {
    /** Parameter: the provider's base address. */
    static final String BASE_URL = "baseUrl";
    /** Bean: a {@link org.apache.camel.Processor} that sets body and address of the call. */
    static final String REQUEST_MAPPER = "requestMapper";
    /** Bean: a {@link org.apache.camel.Processor} that reads the answer. */
    static final String ANSWER_MAPPER = "answerMapper";
    /** Bean: the system's own HTTP client, with its pool, time-outs and sign-in. */
    static final String HTTP_CLIENT = "httpClient";
    /** Bean: the few headers that may pass. */
    static final String HEADERS = "headers";

    private HttpRoute() {}

    /** @param client null if there is none; then there is a problem, and no bean is used */
    static Map<String, Object> beans(
            Processor requestMapper, Processor answerMapper, CloseableHttpClient client, HeaderAllowList headers) {
        return client == null
                ? Map.of()
                : Map.of(
                        REQUEST_MAPPER, requestMapper,
                        ANSWER_MAPPER, answerMapper,
                        HTTP_CLIENT, client,
                        HEADERS, headers);
    }

    /** The same beans with another client. */
    static Map<String, Object> beansWith(CloseableHttpClient client, Map<String, Object> shared) {
        Map<String, Object> beans = new HashMap<>(shared);
        beans.put(HTTP_CLIENT, client);
        return beans;
    }

    static void describe(RouteTemplateDefinition template) {
        template.getRoute()
                .process("{{" + REQUEST_MAPPER + "}}")
                .id("map-request")
                .to("{{" + BASE_URL + "}}?bridgeEndpoint=true&throwExceptionOnFailure=false&disableStreamCache=true"
                        + "&skipRequestHeaders=false&copyHeaders=false"
                        + "&httpClient=#{{" + HTTP_CLIENT + "}}&headerFilterStrategy=#{{" + HEADERS + "}}")
                .id("call")
                .process("{{" + ANSWER_MAPPER + "}}")
                .id("map-answer");
    }
}
