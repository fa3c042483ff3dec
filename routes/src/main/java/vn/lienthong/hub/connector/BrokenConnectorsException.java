package vn.lienthong.hub.connector;

import java.util.List;
import java.util.stream.Collectors;

/** Folders of connectors cannot be used; all problems that were found, together. */
public final class BrokenConnectorsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenConnectorsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
