package vn.lienthong.hub.connector.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;

/**
 * Has every XSLT and JSLT of folders compiled and run over the examples beside it, in another process that may be killed.
 * One process does for all folders, unless a mapping costs it its life. Not for several threads at once.
 */
public final class MappingTrial implements AutoCloseable {
    /** What all mappings of a folder may take of a processor together, beside the start of the process. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private static final Pattern MAPPING = Pattern.compile("[a-z0-9-]+\\.(request|response)\\.(xslt|jslt)");

    private TrialProcess process;

    /** Whether there is an XSLT or a JSLT in a folder; without one a trial costs nothing. */
    public static boolean isNeededFor(Path folder) {
        return !mappings(folder).isEmpty();
    }

    /**
     * What keeps a folder from being used. That a mapping does not compile or makes nonsense is not asked here.
     *
     * @param folder of a connector
     * @return at most one problem for each mapping, until the time is over; none if there is no XSLT and no JSLT
     */
    public List<Problem> problemsOf(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Duration left = TIME_LIMIT;
        for (Path file : mappings(folder)) {
            if (left.isZero() || left.isNegative()) {
                break;
            }
            try {
                begin();
                String failure = process.failureOf(file, left);
                left = left.minus(process.took());
                if (failure != null) {
                    problems.add(problem(file, failure));
                }
            } catch (IOException e) {
                problems.add(problem(file, "could not be tried: " + e.getMessage() + "."));
            }
        }
        return problems;
    }

    /** Whether there is a process that waits for the next folder. */
    public boolean isReady() {
        return process != null && process.isAlive();
    }

    private void begin() throws IOException {
        if (!isReady()) {
            close();
            process = TrialProcess.start();
        }
    }

    private static List<Path> mappings(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("mapping"))) {
            return files.filter(file ->
                            MAPPING.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // Whoever reads the folder says so.
            return List.of();
        }
    }

    private static Problem problem(Path file, String failure) {
        return new Problem(
                file,
                null,
                failure,
                "Look for what repeats without end: a function or template that calls itself, or a text or list that"
                        + " doubles.",
                LintRule.ENDLESS_MAPPING);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
