package vn.lienthong.hub.exchangelog.search;

/** Why the log could not be read, in a sentence that can be shown to whoever asked. */
public final class LogNotReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogNotReadException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
