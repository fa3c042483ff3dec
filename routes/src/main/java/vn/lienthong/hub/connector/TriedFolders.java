package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.hub.connector.trial.MappingTrial;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/**
 * The trials of folders that are looked at again and again: what has failed is refused without another trial for a while,
 * since a trial costs seconds. Not for good, since a machine that is busy may have been to blame.
 */
final class TriedFolders {
    private static final Duration ANOTHER_TRIAL = Duration.ofMinutes(5);

    private final Map<Path, Failed> failed = new HashMap<>();

    /** @param at in nanoseconds */
    private record Failed(String revision, List<Problem> problems, long at) {
        boolean isStillOf(String other) {
            return revision.equals(other) && System.nanoTime() - at < ANOTHER_TRIAL.toNanos();
        }
    }

    List<Problem> problemsOf(Path folder) {
        try (MappingTrial trial = new MappingTrial()) {
            String revision = Revision.of(folder);
            Failed before = failed.remove(folder);
            if (before == null || !before.isStillOf(revision)) {
                before = new Failed(revision, trial.problemsOf(folder), System.nanoTime());
            }
            if (!before.problems().isEmpty()) {
                failed.put(folder, before);
            }
            return before.problems();
        } catch (IOException e) {
            return List.of(ReadingMistake.problem(folder, e));
        }
    }
}
