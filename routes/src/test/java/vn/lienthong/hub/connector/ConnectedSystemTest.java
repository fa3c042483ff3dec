package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.lienthong.hub.fault.Refusals.codeOf;

class ConnectedSystemTest {
    private final ConnectedSystem system = new ConnectedSystem("evn", Protocol.REST, Duration.ofSeconds(3), 1);

    @Test
    void aCallThatMayBeMadeBringsBackItsAnswer() {
        assertThat(system.<String>withinLimit(() -> "answer")).isEqualTo("answer");
    }

    /** Nobody waits: if the second call did, the first would never end. */
    @Test
    @Timeout(5)
    void oneCallTooManyIsRefusedAtOnce() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> system.withinLimit(() -> {
            inside.countDown();
            await(mayEnd);
            return "first";
        }));
        assertThat(inside.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(codeOf(() -> system.withinLimit(() -> "second"))).isEqualTo(FaultCode.PROVIDER_BUSY);
        mayEnd.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(system.<String>withinLimit(() -> "third")).isEqualTo("third");
    }

    @Test
    void aCallThatFailsMakesRoomForTheNext() {
        for (int call = 0; call < 3; call++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> system.withinLimit(() -> {
                        throw new IllegalStateException("the provider is down");
                    }));
        }
        assertThat(system.<String>withinLimit(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aRefusedCallMakesNoRoomThatIsNotThere() {
        String answer = system.withinLimit(() -> {
            for (int call = 0; call < 3; call++) {
                assertThat(codeOf(() -> system.withinLimit(() -> "inner"))).isEqualTo(FaultCode.PROVIDER_BUSY);
            }
            return "outer";
        });
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
