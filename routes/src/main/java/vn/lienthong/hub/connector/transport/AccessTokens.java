package vn.lienthong.hub.connector.transport;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The access token of one system: kept as long as it is good, and fetched by one caller for all that wait for it. */
final class AccessTokens {
    private final Supplier<AccessToken> source;
    /** The one that is known, being fetched, or could not be had; null before the first. */
    private final AtomicReference<CompletableFuture<AccessToken>> latest = new AtomicReference<>();

    /** @param source fetches one within a time of its own, or throws a {@link HubFault} */
    AccessTokens(Supplier<AccessToken> source) {
        this.source = source;
    }

    /**
     * @param patience how long to wait while another caller fetches it
     * @throws HubFault if there is none, or not in time
     */
    AccessToken current(Duration patience) {
        CompletableFuture<AccessToken> known = latest.get();
        return known == null || isSpent(known) ? fetchedOnce(known, patience) : await(known, patience);
    }

    /** A token in the place of one that the system has refused; the same one for all who had that. */
    AccessToken insteadOf(AccessToken refused, Duration patience) {
        CompletableFuture<AccessToken> known = latest.get();
        boolean isTheRefused = known.isDone() && (isSpent(known) || known.join() == refused);
        return isTheRefused ? fetchedOnce(known, patience) : await(known, patience);
    }

    /** Whoever comes first fetches it, in its own thread; the others wait. */
    private AccessToken fetchedOnce(CompletableFuture<AccessToken> known, Duration patience) {
        CompletableFuture<AccessToken> next = new CompletableFuture<>();
        if (!latest.compareAndSet(known, next)) {
            return await(latest.get(), patience);
        }
        try {
            next.complete(source.get());
            return next.join();
        } catch (RuntimeException | Error e) {
            next.completeExceptionally(e);
            throw e;
        }
    }

    private static AccessToken await(CompletableFuture<AccessToken> token, Duration patience) {
        try {
            return token.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HubFault(FaultCode.PROVIDER_TIMED_OUT, "there was no access token in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubFault(FaultCode.PROVIDER_TIMED_OUT, null, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HubFault fault
                    ? fault
                    : new HubFault(FaultCode.PROVIDER_SIGN_IN_FAILED, null, e.getCause());
        }
    }

    private static boolean isSpent(CompletableFuture<AccessToken> token) {
        return token.isCompletedExceptionally()
                || token.isDone() && !token.join().isUsable();
    }
}
