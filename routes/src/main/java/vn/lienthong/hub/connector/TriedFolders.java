package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.connector.trial.MappingTrial;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/**
 * The trials of folders that are looked at again and again. One begins when a change is seen, and is mostly through when the
 * folder is taken; one after the other, and in one process, which is kept. Of what failed there is no other trial for a while,
 * since each costs seconds, but not never, since a machine that is busy may have been to blame.
 */
final class TriedFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TriedFolders.class);
    private static final Duration ANOTHER_TRIAL = Duration.ofMinutes(5);

    private final ExecutorService trials = Executors.newSingleThreadExecutor(TriedFolders::thread);
    /** The last of each folder. */
    private final Map<Path, Tried> tried = new HashMap<>();

    private final MappingTrial trial = new MappingTrial();
    private final Duration lookWhetherReady;
    private long lookedWhetherReady = System.nanoTime();

    /** @param lookWhetherReady how often it is looked whether there is a process for the next trial, and first after that time */
    TriedFolders(Duration lookWhetherReady) {
        this.lookWhetherReady = lookWhetherReady;
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
                    ? CompletableFuture.supplyAsync(() -> trial.problemsOf(folder), trials)
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

    /**
     * Has a process ready for the next trial, unless there is one, and tries one of these folders in it: the first trial of
     * a process takes a second or two longer than all that follow, since Java loads then what reads mappings.
     */
    synchronized void keepReady(Collection<Path> folders) {
        if (System.nanoTime() - lookedWhetherReady > lookWhetherReady.toNanos()) {
            lookedWhetherReady = System.nanoTime();
            trials.execute(() -> {
                if (!trial.isReady()) {
                    good(folders).ifPresent(this::tryNow);
                }
            });
        }
    }

    /** Any that has something to try, and did not fail. */
    private synchronized Optional<Path> good(Collection<Path> folders) {
        return folders.stream()
                .filter(MappingTrial::isNeededFor)
                .filter(folder ->
                        !tried.containsKey(folder) || !tried.get(folder).hasFailed())
                .findFirst();
    }

    private void tryNow(Path folder) {
        try {
            String revision = Revision.of(folder);
            Tried now =
                    new Tried(revision, CompletableFuture.completedFuture(trial.problemsOf(folder)), System.nanoTime());
            synchronized (this) {
                tried.put(folder, now);
            }
        } catch (IOException e) {
            LOG.debug("{} could not be read", folder, e);
        }
    }

    /** Ends the process, when what is under way is through. */
    @Override
    public void close() {
        trials.execute(trial::close);
        trials.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mapping-trial");
        thread.setDaemon(true);
        return thread;
    }
}
