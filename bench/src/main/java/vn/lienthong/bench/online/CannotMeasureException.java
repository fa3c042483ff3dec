package vn.lienthong.bench.online;

/** Something that a measurement needs is not there. The message is for whoever called the command. */
public final class CannotMeasureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotMeasureException(String message) {
        super(message);
    }
}
