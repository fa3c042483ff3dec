package vn.lienthong.hub.connector.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.lienthong.hub.fault.FaultCode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.fault.Refusals.codeOf;

class BoundedBodyTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Test
    void anAnswerIsReadToItsEnd() throws IOException {
        byte[] answer = new byte[100_000];
        answer[99_999] = 7;
        assertThat(BoundedBody.read(new ByteArrayInputStream(answer), LONG_ENOUGH))
                .isEqualTo(answer);
    }

    @Test
    void noStreamIsAnEmptyAnswer() throws IOException {
        assertThat(BoundedBody.read(null, LONG_ENOUGH)).isEmpty();
    }

    @Test
    void theLargestAnswerIsStillRead() throws IOException {
        byte[] answer = new byte[BoundedBody.MAX_BYTES];
        assertThat(BoundedBody.read(new ByteArrayInputStream(answer), LONG_ENOUGH))
                .hasSize(BoundedBody.MAX_BYTES);
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        InputStream answer = new ByteArrayInputStream(new byte[BoundedBody.MAX_BYTES + 1]);
        assertThat(codeOf(() -> BoundedBody.read(answer, LONG_ENOUGH))).isEqualTo(FaultCode.PROVIDER_ANSWER_UNREADABLE);
    }

    @Test
    @Timeout(5)
    void anAnswerWithoutAnEndIsNotReadForEver() {
        assertThat(codeOf(() -> BoundedBody.read(new Babbling(Duration.ZERO), LONG_ENOUGH)))
                .isEqualTo(FaultCode.PROVIDER_ANSWER_UNREADABLE);
    }

    @Test
    @Timeout(5)
    void anAnswerThatComesByteByByteIsGivenUpInTime() {
        Babbling slow = new Babbling(Duration.ofMillis(10));
        assertThat(codeOf(() -> BoundedBody.read(slow, Duration.ofMillis(50)))).isEqualTo(FaultCode.PROVIDER_TIMED_OUT);
        assertThat(slow.sent).isLessThan(100);
    }

    @Test
    void whateverBecomesOfItTheStreamIsClosed() throws IOException {
        Babbling refused = new Babbling(Duration.ZERO);
        codeOf(() -> BoundedBody.read(refused, Duration.ZERO));
        assertThat(refused.closed).isTrue();
    }

    /** A provider that never comes to an end: one byte at a time, each after a while, or else whole chunks at once. */
    private static final class Babbling extends InputStream {
        private final Duration pause;
        private int sent;
        private boolean closed;

        Babbling(Duration pause) {
            this.pause = pause;
        }

        @Override
        public int read() {
            sent++;
            return 'x';
        }

        @Override
        public int read(byte[] chunk, int offset, int length) throws IOException {
            if (pause.isZero()) {
                sent += length;
                return length;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            chunk[offset] = (byte) read();
            return 1;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
