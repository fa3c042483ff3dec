package vn.lienthong.hub.exchangelog;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

import vn.lienthong.hub.fault.HubFault;

/**
 * Takes each attempt to a row of its own, or, beyond a rate of attempts that nobody can be named
 * for, to rows that count. Counting rows are written every second; a node that is killed loses at most that second's
 * count, and never an attempt of a known agency.
 */
final class AttemptRecorder implements Recorder, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptRecorder.class);
    private static final long FLUSH_SECONDS = 1;

    private final ExchangeLog log;
    private final BodySealing bodies;
    private final UnidentifiedTally tally;
    private final ConcurrentLinkedQueue<ExchangeRecord> pending = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "unidentified-tally");
        thread.setDaemon(true);
        return thread;
    });

    AttemptRecorder(ExchangeLog log, BodySealing bodies, int unidentifiedRowsPerSecond) {
        this.log = log;
        this.bodies = bodies;
        this.tally = new UnidentifiedTally(unidentifiedRowsPerSecond);
        flusher.scheduleWithFixedDelay(this::flush, FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void record(ExchangeRecord attempt) {
        if (!tally.take(attempt)) {
            log.record(attempt, bodies.of(attempt));
        }
    }

    /** Writes the counting rows; those that cannot be written are kept for the next time. */
    private synchronized void flush() {
        pending.addAll(tally.drain());
        try {
            for (ExchangeRecord next = pending.peek(); next != null; next = pending.peek()) {
                log.record(next);
                pending.poll();
            }
        } catch (HubFault e) {
            LOG.warn("{} rows that count unidentified attempts wait for the log: {}", pending.size(), e.getMessage());
        }
    }

    @Override
    public void destroy() {
        flusher.shutdown();
        flush();
    }
}
