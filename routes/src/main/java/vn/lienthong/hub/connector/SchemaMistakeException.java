package vn.lienthong.hub.connector;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.context.LintRule;

/** A schema cannot be completed; the message says why. */
final class SchemaMistakeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final LintRule rule;
    private final JsonPointer place;

    /** @param place in the schema, as far as it is known */
    SchemaMistakeException(JsonPointer place, String message) {
        this(LintRule.SCHEMA, place, message);
    }

    SchemaMistakeException(LintRule rule, JsonPointer place, String message) {
        super(message);
        this.rule = rule;
        this.place = place;
    }

    LintRule rule() {
        return rule;
    }

    JsonPointer place() {
        return place;
    }
}
