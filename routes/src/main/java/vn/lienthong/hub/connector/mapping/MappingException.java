package vn.lienthong.hub.connector.mapping;

import net.sf.saxon.trans.XPathException;

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

    /** Whether it is the mapping's own fault, which calls itself too deeply. */
    public boolean isOverflow() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError || cause instanceof XPathException.StackOverflow) {
                return true;
            }
        }
        return false;
    }
}
