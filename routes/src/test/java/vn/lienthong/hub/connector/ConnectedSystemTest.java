package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.lienthong.hub.fault.Refusals.codeOf;

class ConnectedSystemTest {
    private static final Predicate<String> NEVER = ended -> false;

    private final ConnectedSystem system =
            new ConnectedSystem("evn", Protocol.REST, Duration.ofSeconds(3), 1, SystemDescriptor.CircuitBreaker.USUAL);

    @Test
    void aCallThatMayBeMadeBringsBackItsAnswer() {
        assertThat(system.<String>withinLimit(() -> "answer", NEVER)).isEqualTo("answer");
    }

    /** Nobody waits: if the second call did, the first would never end. */
    @Test
    @Timeout(5)
    void oneCallTooManyIsRefusedAtOnce() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> system.withinLimit(
                () -> {
                    inside.countDown();
                    await(mayEnd);
                    return "first";
                },
                NEVER));
        assertThat(inside.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(codeOf(() -> system.withinLimit(() -> "second", NEVER))).isEqualTo(FaultCode.PROVIDER_BUSY);
        mayEnd.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(system.<String>withinLimit(() -> "third", NEVER)).isEqualTo("third");
    }

    @Test
    void aCallThatFailsMakesRoomForTheNext() {
        for (int call = 0; call < 3; call++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> system.withinLimit(
                            () -> {
                                throw new IllegalStateException("the provider is down");
                            },
                            NEVER));
        }
        assertThat(system.<String>withinLimit(() -> "answer", NEVER)).isEqualTo("answer");
    }

    @Test
    void aRefusedCallMakesNoRoomThatIsNotThere() {
        String answer = system.withinLimit(
                () -> {
                    for (int call = 0; call < 3; call++) {
                        assertThat(codeOf(() -> system.withinLimit(() -> "inner", NEVER)))
                                .isEqualTo(FaultCode.PROVIDER_BUSY);
                    }
                    return "outer";
                },
                NEVER);
        assertThat(answer).isEqualTo("outer");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
