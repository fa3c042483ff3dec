package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;

/**
 * The JSON Schema (2020-12) of a canonical request or response, in the hub's profile: objects that admit no other than
 * the listed properties, arrays, strings, numbers, booleans and enumerations.
 */
public final class CanonicalSchema {
    /** Property of a request: which fields of the answer are asked for. */
    public static final String FIELDS = "fields";
    /** Property of a response: the verdict. */
    public static final String VERDICT = "verdict";
    /** Property of a response: with the verdict ILL_FORMED, the request's fields whose content is impossible. */
    public static final String ILL_FORMED = "illFormed";

    private static final Pattern ALTERNATIVE = Pattern.compile("/(anyOf|oneOf)/");

    private static final SchemaRegistry REGISTRY = CanonicalFormats.registry();

    /** Keywords about the content of a value that has the right type. All others are about the structure. */
    private static final Set<String> CONTENT_KEYWORDS = Set.of(
            "pattern",
            "enum",
            "const",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf");

    private final ObjectNode document;
    private final Schema schema;

    private CanonicalSchema(ObjectNode document) {
        this.document = document;
        this.schema = REGISTRY.getSchema(document);
    }

    /** A request's schema: what the integrator wrote, and the list {@code fields} that every request may have. */
    static CanonicalSchema ofRequest(ObjectNode written) {
        return new CanonicalSchema(SchemaCompletion.request(written));
    }

    /** A response's schema: what the integrator wrote, and the verdict that every response has. */
    static CanonicalSchema ofResponse(ObjectNode written) {
        return new CanonicalSchema(SchemaCompletion.response(written));
    }

    /** The schema in full, without references. Not to be changed. */
    public JsonNode document() {
        return document;
    }

    /** The schema of a property, or a missing node. */
    public JsonNode property(String name) {
        return document.path("properties").path(name);
    }

    /** The names of all properties. */
    public Set<String> properties() {
        return document.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(String property) {
        return !property(property).isMissingNode();
    }

    /** Everything in which a value is not as the schema wants it. */
    public List<Violation> check(JsonNode value) {
        List<Error> errors = schema.validate(value);
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(errors.size());
        for (Error error : errors) {
            violations.add(violation(error));
        }
        return violations;
    }

    private static Violation violation(Error error) {
        String place = error.getInstanceLocation().toString();
        String field = place.startsWith("/") ? place.substring(1).replace('/', '.') : place;
        return new Violation(
                error.getProperty() == null ? field : join(field, error.getProperty()),
                error.getKeyword(),
                !CONTENT_KEYWORDS.contains(error.getKeyword()),
                ALTERNATIVE.matcher(error.getEvaluationPath().toString()).find());
    }

    private static String join(String parent, String property) {
        return parent.isEmpty() ? property : parent + "." + property;
    }

    /**
     * One way in which a value is not as wanted. It never holds the value.
     *
     * @param field the field, with dots between levels; the name of an unknown one may be anything
     * @param rule the keyword of JSON Schema that is broken
     * @param structural whether the structure is wrong (a fault), not just the content of a value (an answer)
     * @param alternative whether it would be right with one of several fields
     */
    public record Violation(String field, String rule, boolean structural, boolean alternative) {}
}
