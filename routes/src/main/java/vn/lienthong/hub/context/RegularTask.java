package vn.lienthong.hub.context;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;

/** Does something again and again as long as the hub runs, on a thread of its own. */
public final class RegularTask implements SmartLifecycle {
    private final String name;
    private final Duration every;
    private final Runnable task;
    private ScheduledExecutorService executor;

    /**
     * @param name of the thread
     * @param every the time between the end of one run and the beginning of the next; zero: it is never done
     * @param task must not throw, or it is not done again
     */
    public RegularTask(String name, Duration every, Runnable task) {
        this.name = name;
        this.every = every;
        this.task = task;
    }

    @Override
    public synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread thread = new Thread(runnable, name);
            thread.setDaemon(true);
            return thread;
        });
        if (!every.isZero()) {
            executor.scheduleWithFixedDelay(task, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
