package vn.lienthong.hub.connector;

import com.fasterxml.jackson.core.JsonPointer;

/** A schema cannot be completed; the message says why. */
final class SchemaMistakeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final JsonPointer place;

    /** @param place in the schema, as far as it is known */
    SchemaMistakeException(JsonPointer place, String message) {
        super(message);
        this.place = place;
    }

    JsonPointer place() {
        return place;
    }
}
