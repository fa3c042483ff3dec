package vn.lienthong.simulation.provider;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;

/**
 * A request as it came to a simulated provider.
 *
 * @param method {@code GET}
 * @param path without the query, encoded as it came
 * @param query decoded
 * @param headers by name, whatever their case
 * @param body as text, empty when there was none
 */
public record ReceivedRequest(
        String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers, String body) {

    static ReceivedRequest of(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        return new ReceivedRequest(
                request.getMethod().value(),
                request.getUrl().split("\\?", 2)[0],
                Query.of(request),
                Collections.unmodifiableMap(headers),
                request.getBodyAsString());
    }

    /** Shows only the method: path, headers and body may hold a person's data or a key. */
    @Override
    public String toString() {
        return "ReceivedRequest[%s]".formatted(method);
    }
}
