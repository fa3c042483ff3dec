package vn.lienthong.hub.wayin.file.encoding;

import java.io.IOException;

/** A line of a file that is not what it should be. Its message names the line and never shows any of it. */
public final class UnreadableLineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean inAnotherEncoding;

    UnreadableLineException(long line, String problem) {
        this(line, problem, false);
    }

    private UnreadableLineException(long line, String problem, boolean inAnotherEncoding) {
        super("line " + line + " " + problem);
        this.inAnotherEncoding = inAnotherEncoding;
    }

    static UnreadableLineException notIn(TextEncoding encoding, long line) {
        return new UnreadableLineException(line, "is not in " + encoding.label(), true);
    }

    /** Whether it might be read in another encoding. */
    public boolean isInAnotherEncoding() {
        return inAnotherEncoding;
    }
}
