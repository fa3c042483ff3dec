package vn.lienthong.hub.context;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong with files that people wrote, so that they are told all of it at once. */
public final class Problems {
    /** Two files may lead to a third, whose problems are said once. */
    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** In the order in which somebody who mends them goes through the files. */
    public List<Problem> found() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparing(Problem::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What the reading gives, or null if it ends with problems. */
    public <T> T attempt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnusableFilesException e) {
            addAll(e.problems());
            return null;
        }
    }

    /** @throws UnusableFilesException with all that was found, unless that is nothing */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new UnusableFilesException(found());
        }
    }
}
