package vn.lienthong.hub.context;

import java.util.List;
import java.util.stream.Collectors;

/** Files that people wrote cannot be used, so the hub does not start; all problems that were found, together. */
public final class UnusableFilesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final String nextStep;

    public UnusableFilesException(List<Problem> problems) {
        this(problems, "Correct these files and start the hub again.");
    }

    /** @param nextStep what whoever starts the hub can do about it */
    public UnusableFilesException(List<Problem> problems, String nextStep) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.nextStep = nextStep;
    }

    public List<Problem> problems() {
        return problems;
    }

    public String nextStep() {
        return nextStep;
    }
}
