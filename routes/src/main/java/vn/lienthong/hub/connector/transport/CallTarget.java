package vn.lienthong.hub.connector.transport;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * The line {@code call} of an operation, such as {@code GET /customers/{customerCode}}: the method, and the path and
 * query with canonical request fields in braces.
 */
final class CallTarget {
    private static final Pattern FORM = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/\\S*)");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private static final String CALL = "call";

    private final String method;
    private final UriComponentsBuilder address;
    private final List<String> fields;
    private final List<String> pathFields;

    private CallTarget(String method, String address) {
        this.method = method;
        this.address = UriComponentsBuilder.fromUriString(address).encode();
        this.fields = fieldsIn(address);
        this.pathFields = fieldsIn(address.split("\\?", 2)[0]);
    }

    private static List<String> fieldsIn(String address) {
        return FIELD.matcher(address).results().map(field -> field.group(1)).toList();
    }

    /** @throws UnusableFilesException if the operation's line cannot be used, or not with its request */
    static CallTarget of(OperationSource source) {
        Problems problems = new Problems();
        Optional<CallTarget> parsed = parse(source.written().call());
        if (parsed.isEmpty()) {
            problems.add(source.problem(
                    CALL, "'call' must be a method and a path, such as GET /customers/{customerCode}.", null));
        } else {
            CanonicalSchema request = source.operation().request();
            for (String field : parsed.get().fields) {
                if (!request.has(field)) {
                    problems.add(source.problem(
                            CALL,
                            "'call' names the field '" + field + "', which the schema of the request does not have.",
                            DidYouMean.among(field, request.properties())));
                }
            }
        }
        problems.throwIfAny();
        return parsed.orElseThrow();
    }

    /** Empty if it is not a method and a path. */
    static Optional<CallTarget> parse(String call) {
        Matcher matcher = call == null ? null : FORM.matcher(call);
        return matcher == null || !matcher.matches()
                ? Optional.empty()
                : Optional.of(new CallTarget(matcher.group(1), matcher.group(2)));
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

    private Map<String, Object> values(JsonNode request) throws MappingException {
        Map<String, Object> values = new HashMap<>();
        for (String field : fields) {
            JsonNode value = request.path(field);
            if (!value.isValueNode() || value.isNull()) {
                throw new MappingException("the call to the provider needs the field " + field);
            }
            if (value.asText().isEmpty() && pathFields.contains(field)) {
                // Without it the path would be that of the resource above.
                throw new MappingException("the call to the provider needs a value of the field " + field);
            }
            values.put(field, value.asText());
        }
        return values;
    }
}
