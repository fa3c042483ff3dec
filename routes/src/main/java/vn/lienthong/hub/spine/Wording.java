package vn.lienthong.hub.spine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.lienthong.hub.connector.CanonicalSchema.Violation;

/** Says what is wrong with a request without repeating what came: also a field's name may be anything. */
final class Wording {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,63}");

    private Wording() {}

    /**
     * @param violations at least one. A field that there is not is said first: it may be another one, misspelt, that is
     *     missing
     */
    static String of(List<Violation> violations) {
        Violation first = violations.stream()
                .filter(violation -> violation.rule().equals("additionalProperties"))
                .findFirst()
                .orElse(violations.get(0));
        String alternatives = violations.stream()
                .filter(violation -> violation.alternative() && violation.rule().equals("required"))
                .map(Wording::field)
                .distinct()
                .collect(Collectors.joining(" or "));
        return first.alternative() && !alternatives.isEmpty() ? alternatives + " is missing" : of(first);
    }

    private static String of(Violation violation) {
        String field = field(violation);
        return switch (violation.rule()) {
            case "additionalProperties" -> field + " is not known";
            case "required" -> field + " is missing";
            case "type" -> violation.field().isEmpty() ? "the body is no object" : field + " has the wrong type";
            case "anyOf", "allOf" -> "none of several fields is there of which one is needed";
            default -> field + " breaks the rule '" + violation.rule() + "'";
        };
    }

    private static String field(Violation violation) {
        return NAME.matcher(violation.field()).matches() ? "'" + violation.field() + "'" : "a field";
    }
}
