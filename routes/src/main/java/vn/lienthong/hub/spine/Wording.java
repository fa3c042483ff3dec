package vn.lienthong.hub.spine;

import java.util.regex.Pattern;

import vn.lienthong.hub.connector.CanonicalSchema.Violation;

/** Says what is wrong with a request without repeating what came: also a field's name may be anything. */
final class Wording {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,63}");

    private Wording() {}

    static String of(Violation violation) {
        String field = NAME.matcher(violation.field()).matches() ? "'" + violation.field() + "'" : "a field";
        return switch (violation.rule()) {
            case "additionalProperties" -> field + " is not known";
            case "required" -> field + " is missing";
            case "type" -> violation.field().isEmpty() ? "the body is no object" : field + " has the wrong type";
            case "anyOf", "allOf" -> "none of several fields is there of which one is needed";
            default -> field + " breaks the rule '" + violation.rule() + "'";
        };
    }
}
