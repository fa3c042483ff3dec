package vn.lienthong.hub.cli;

/** Why a command cannot run, in a sentence that says what to do. */
final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRunException(String sentence) {
        super(sentence);
    }
}
