package vn.lienthong.hub.exchangelog;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A record that waits for its commit. Whoever waits for it may give up; what nobody waits for is not written. */
final class PendingEntry {
    private final LogEntry entry;
    private final CompletableFuture<Void> durable = new CompletableFuture<>();

    PendingEntry(LogEntry entry) {
        this.entry = entry;
    }

    LogEntry entry() {
        return entry;
    }

    void isDurable() {
        durable.complete(null);
    }

    void cannotBeWritten(Throwable reason) {
        durable.completeExceptionally(reason);
    }

    /** Whether nobody waits for it any more. */
    boolean isGivenUp() {
        return durable.isCancelled();
    }

    /**
     * Returns when the record is durable.
     *
     * @throws LogUnavailableException if it is not so in time
     */
    void await(Duration limit) {
        try {
            durable.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // One that became durable in this very moment is.
            if (durable.cancel(false) || durable.isCompletedExceptionally()) {
                throw new LogUnavailableException("its record was not durable in time", e);
            }
        } catch (ExecutionException | CancellationException e) {
            throw new LogUnavailableException("its record could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            durable.cancel(false);
            throw new LogUnavailableException("its thread was interrupted", e);
        }
    }
}
