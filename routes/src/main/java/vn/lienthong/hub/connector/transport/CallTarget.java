package vn.lienthong.hub.connector.transport;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * The line {@code call} of an operation, such as {@code GET /customers/{customerCode}}: the method, and the path and
 * query with canonical request fields in braces.
 */
final class CallTarget {
    private static final Pattern FORM = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/\\S*)");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    private final String method;
    private final UriComponentsBuilder address;

    private CallTarget(String method, String address) {
        this.method = method;
        this.address = UriComponentsBuilder.fromUriString(address).encode();
    }

    static CallTarget parse(String call) throws MappingException {
        Matcher matcher = call == null ? null : FORM.matcher(call);
        if (matcher == null || !matcher.matches()) {
            throw new MappingException("'call' must be a method and a path, such as GET /customers/{customerCode}");
        }
        return new CallTarget(matcher.group(1), matcher.group(2));
    }

    boolean hasBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    /** Sets the address; every value is encoded so that it stays within its place. */
    void aim(Message message, JsonNode request) throws MappingException {
        URI uri = address.buildAndExpand(values(request)).toUri();
        if (DOTS.matcher(uri.getRawPath()).find()) {
            // Encoding leaves dots alone, and a path that climbs would reach another resource of the provider.
            throw new MappingException("a field in the path of the call is '.' or '..'");
        }
        message.setHeader(Exchange.HTTP_METHOD, method);
        message.setHeader(Exchange.HTTP_PATH, uri.getRawPath());
        if (uri.getRawQuery() != null) {
            message.setHeader(Exchange.HTTP_QUERY, uri.getRawQuery());
        }
    }

    private static Map<String, Object> values(JsonNode request) {
        Map<String, Object> values = new HashMap<>();
        request.properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }
}
