package vn.lienthong.hub.connector.mapping;

/**
 * A document cannot be brought into the other form. The message names fields, never their values: it may be shown to
 * callers.
 */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }

    public MappingException(String message, Throwable cause) {
        super(message, cause);
    }
}
