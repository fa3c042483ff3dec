package vn.lienthong.hub.connector.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Reads a provider's answer within a size and a time. A read time-out alone bounds neither: a provider that sends one
 * byte at a time would be read for ever.
 */
final class BoundedBody {
    /** The largest answer that is read, in bytes. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int CHUNK = 8 * 1024;

    private BoundedBody() {}

    /**
     * @param stream may be null, which is an empty answer
     * @param timeLeft for reading all of it
     * @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if it is too large,
     *     {@link FaultCode#PROVIDER_TIMED_OUT} if it takes too long
     */
    static byte[] read(InputStream stream, Duration timeLeft) throws IOException {
        return read(stream, timeLeft, MAX_BYTES);
    }

    /** The same with a size of its own. */
    static byte[] read(InputStream stream, Duration timeLeft, int maxBytes) throws IOException {
        if (stream == null) {
            return new byte[0];
        }
        long end = System.nanoTime() + timeLeft.toNanos();
        try (stream) {
            ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
            byte[] chunk = new byte[CHUNK];
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                body.write(chunk, 0, count);
                if (body.size() > maxBytes) {
                    throw new HubFault(
                            FaultCode.PROVIDER_ANSWER_UNREADABLE, "the answer is larger than " + maxBytes + " bytes");
                }
                if (System.nanoTime() - end > 0) {
                    throw new HubFault(FaultCode.PROVIDER_TIMED_OUT);
                }
            }
            return body.toByteArray();
        }
    }
}
