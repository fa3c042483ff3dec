package vn.lienthong.hub.connector.mapping;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Where the stylesheets of one operation run, because nothing ends an XSLT that loops: on threads of their own, few at a
 * time, while the caller waits for a limited time. One that takes longer is given up, and as long as it still goes on,
 * which may be until the hub ends, the operation is refused. Another revision of the connector has another instance.
 *
 * <p>The threads are the platform's: a loop on a virtual one would hold a carrier of all others.
 */
public final class MappingThreads {
    /** The same as a JSLT has. */
    public static final Duration TIME_LIMIT = Jslt.TIME_LIMIT;

    /** Of what compiles in a hub that has just started, most take some milliseconds. */
    private static final Duration READING_LIMIT = Duration.ofSeconds(10);

    /** More would make nothing faster, and so many processors are lost to a mapping that never ends. */
    static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private static final Logger LOG = LoggerFactory.getLogger(MappingThreads.class);
    private static final long IDLE_SECONDS = 10;

    /** Bounded by who hands over, so that the stuck ones of an operation take no other's place. */
    private static final Executor THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), MappingThreads::thread);

    private final String operation;
    private final Duration limit;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    /** How many were given up and still go on. */
    private final AtomicInteger goingOn = new AtomicInteger();

    /** @param operation in full, for the log */
    public MappingThreads(String operation) {
        this(operation, TIME_LIMIT);
    }

    MappingThreads(String operation, Duration limit) {
        this.operation = operation;
        this.limit = limit;
    }

    /** What a mapping does. Its thread is interrupted when it is given up. */
    @FunctionalInterface
    public interface Work {
        void run() throws MappingException;
    }

    /**
     * Runs a mapping and waits for its end.
     *
     * @param file which mapping it is, for the log
     * @throws MappingException what the mapping throws
     * @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if it takes too long or an earlier one still goes on,
     *     {@link FaultCode#PROVIDER_BUSY} if none of the threads becomes free in time
     */
    public void run(String file, Work mapping) throws MappingException {
        requireUsable();
        long end = System.nanoTime() + limit.toNanos();
        Turn turn = new Turn(file, mapping);
        try {
            if (!free.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                requireUsable();
                throw new HubFault(FaultCode.PROVIDER_BUSY, "too many answers are mapped at a time");
            }
            turn.begin();
            turn.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            turn.giveUp();
            throw unusable("the mapping takes longer than " + limit.toSeconds() + " seconds and was given up");
        } catch (InterruptedException e) {
            turn.cancel(true);
            Thread.currentThread().interrupt();
            throw new MappingException("was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** @throws HubFault as {@link #run} does, so that nobody is called whose answer could not be mapped */
    public void requireUsable() {
        if (goingOn.get() > 0) {
            throw unusable("the operation is not served: its mapping took longer than " + limit.toSeconds()
                    + " seconds and still goes on");
        }
    }

    /**
     * Reads a stylesheet, which computes some of it: it is given up as well.
     *
     * @throws UnusableFilesException if it cannot be used
     */
    public static Stylesheet read(Path file) {
        FutureTask<Stylesheet> reading = new FutureTask<>(() -> Stylesheet.read(file));
        THREADS.execute(reading);
        try {
            return reading.get(READING_LIMIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw endless(file, "has not been compiled after " + READING_LIMIT.toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problems) {
                throw problems;
            }
            throw endless(file, "is nested too deeply, or too large, to be compiled.");
        }
    }

    private static UnusableFilesException endless(Path file, String problem) {
        return new UnusableFilesException(List.of(new Problem(
                file,
                null,
                problem,
                "Look for what is computed without its input: static variables, and long ranges.",
                LintRule.ENDLESS_MAPPING)));
    }

    private static HubFault unusable(String detail) {
        return new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, detail, new MappingException(detail));
    }

    private static MappingException failure(Throwable thrown) {
        if (thrown instanceof RuntimeException mistake) {
            throw mistake;
        }
        return thrown instanceof MappingException failure
                ? failure
                : new MappingException("cannot be transformed", thrown);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mapping");
        thread.setDaemon(true);
        // Most systems ignore it; those that do not let others go first.
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** One mapping, from the place that it takes among the few until it gives it back. */
    private final class Turn extends FutureTask<Void> {
        private final String file;
        /** Whether it ended before it was given up, or the other way round: whichever comes first. */
        private final AtomicBoolean decided = new AtomicBoolean();

        Turn(String file, Work mapping) {
            super(() -> {
                mapping.run();
                return null;
            });
            this.file = file;
        }

        void begin() {
            boolean begun = false;
            try {
                THREADS.execute(this);
                begun = true;
            } finally {
                if (!begun) {
                    free.release();
                }
            }
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                if (!decided.compareAndSet(false, true)) {
                    goingOn.decrementAndGet();
                    LOG.info("The mapping {} of {} has ended after all", file, operation);
                }
                free.release();
            }
        }

        void giveUp() {
            if (decided.compareAndSet(false, true) && goingOn.incrementAndGet() == 1) {
                LOG.error(
                        "The mapping {} of {} takes longer than {} seconds: the operation is refused until it ends or the"
                                + " connector's folder is mended",
                        file,
                        operation,
                        limit.toSeconds());
            }
            cancel(true);
        }
    }
}
