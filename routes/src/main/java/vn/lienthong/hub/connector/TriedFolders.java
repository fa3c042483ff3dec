package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import vn.lienthong.hub.connector.trial.MappingTrial;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/**
 * The trials of folders that are looked at again and again. One begins when a change is seen, and is mostly through when the
 * folder is taken; one after the other, and in one process as long as more of them wait. Of what failed there is no other
 * trial for a while, since each costs seconds, but not never, since a machine that is busy may have been to blame.
 */
final class TriedFolders {
    private static final Duration ANOTHER_TRIAL = Duration.ofMinutes(5);
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor trials = new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), TriedFolders::thread);
    /** The last of each folder. */
    private final Map<Path, Tried> tried = new HashMap<>();

    private final MappingTrial trial = new MappingTrial();

    TriedFolders() {
        trials.allowCoreThreadTimeOut(true);
    }

    /** @param began in nanoseconds */
    private record Tried(String revision, CompletableFuture<List<Problem>> problems, long began) {
        boolean isGoodFor(String now) {
            boolean isOld = System.nanoTime() - began > ANOTHER_TRIAL.toNanos();
            return revision.equals(now) && !(isOld && hasFailed());
        }

        private boolean hasFailed() {
            return problems.isCompletedExceptionally()
                    || !problems.getNow(List.of()).isEmpty();
        }
    }

    /** Begins the trial of a folder as it is now, unless it has had one. */
    synchronized void begin(Path folder) throws IOException {
        String revision = Revision.of(folder);
        Tried last = tried.get(folder);
        if (last == null || !last.isGoodFor(revision)) {
            // A folder with tables only does not wait for the trials of others.
            CompletableFuture<List<Problem>> problems = MappingTrial.isNeededFor(folder)
                    ? CompletableFuture.supplyAsync(() -> problemsOfTrial(folder), trials)
                    : CompletableFuture.completedFuture(List.of());
            tried.put(folder, new Tried(revision, problems, System.nanoTime()));
        }
    }

    /** Whether the trial of a folder as it is now is through, or is so within a second: others wait to be looked at. */
    boolean isThrough(Path folder) throws IOException {
        begin(folder);
        CompletableFuture<List<Problem>> problems = problems(folder);
        CompletableFuture.anyOf(problems, new CompletableFuture<>().completeOnTimeout(null, 1, TimeUnit.SECONDS))
                .exceptionally(failure -> null)
                .join();
        return problems.isDone();
    }

    /** What the trial of a folder as it is now has found, when it is through. */
    List<Problem> problemsOf(Path folder) {
        try {
            begin(folder);
            return problems(folder).join();
        } catch (IOException e) {
            return List.of(ReadingMistake.problem(folder, e));
        }
    }

    private synchronized CompletableFuture<List<Problem>> problems(Path folder) {
        return tried.get(folder).problems();
    }

    private List<Problem> problemsOfTrial(Path folder) {
        try {
            return trial.problemsOf(folder);
        } finally {
            if (trials.getQueue().isEmpty()) {
                trial.close();
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mapping-trial");
        thread.setDaemon(true);
        return thread;
    }
}
