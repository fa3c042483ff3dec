package vn.lienthong.bench.log;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import vn.lienthong.hub.exchangelog.ExchangeLog;

/**
 * Fills the log the way a hub does: threads hand their records to the one writer and wait until each is durable.
 *
 * @param atOnce how many threads
 */
record Filling(LogDatabase database, SyntheticExchanges exchanges, long records, int atOnce) {
    private static final long TELL_EVERY = 100_000;

    /** @return how long it took */
    Duration fill(LongConsumer progress) throws InterruptedException {
        RunningClock clock = new RunningClock(exchanges.timeOf(0));
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        long started = System.nanoTime();
        try (ExchangeLog log = database.writer(clock.withZone(ZoneOffset.UTC))) {
            AtomicLong next = new AtomicLong();
            List<Future<?>> writing = new ArrayList<>();
            for (int thread = 0; thread < atOnce; thread++) {
                writing.add(threads.submit(() -> write(log, clock, next, progress)));
            }
            for (Future<?> one : writing) {
                one.get();
            }
            return Duration.ofNanos(System.nanoTime() - started);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record could not be written", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(ExchangeLog log, RunningClock clock, AtomicLong next, LongConsumer progress) {
        for (long number = next.getAndIncrement(); number < records; number = next.getAndIncrement()) {
            clock.reach(exchanges.timeOf(number));
            log.record(exchanges.record(number));
            if (number > 0 && number % TELL_EVERY == 0) {
                progress.accept(number);
            }
        }
    }
}
