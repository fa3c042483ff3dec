package vn.lienthong.hub.context;

import java.util.List;

/** Files that people wrote cannot be used, so the hub does not start; all problems that were found, together. */
public final class UnusableFilesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param problems each with its file, what is wrong, and what would be right */
    public UnusableFilesException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
