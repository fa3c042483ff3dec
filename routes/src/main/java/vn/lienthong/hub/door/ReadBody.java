package vn.lienthong.hub.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * A request body, read once, within the limit and in time, whatever its announced length.
 *
 * @param bytes what came; empty if it is refused
 * @param fault why it is refused, or null
 */
record ReadBody(byte[] bytes, HubFault fault) {
    private static final byte[] NOTHING = new byte[0];
    private static final int CHUNK = 8 * 1024;

    /** @param timeAllowed for all of it; the container bounds only how long each part may take */
    static ReadBody of(HttpServletRequest request, int limit, Duration timeAllowed) {
        if (request.getContentLengthLong() > limit) {
            return tooLarge(limit);
        }
        long end = System.nanoTime() + timeAllowed.toNanos();
        // It grows with what comes: memory is not given for an announced length alone.
        long announced = request.getContentLengthLong();
        // Most are small and say so: a byte more shows that nothing comes after.
        int size = announced < 0 ? CHUNK : (int) Math.min(announced + 1, CHUNK);
        ByteArrayOutputStream body = new ByteArrayOutputStream(size);
        byte[] chunk = new byte[size];
        try {
            InputStream stream = request.getInputStream();
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                body.write(chunk, 0, count);
                if (body.size() > limit) {
                    return tooLarge(limit);
                }
                if (System.nanoTime() - end > 0) {
                    return new ReadBody(NOTHING, new HubFault(FaultCode.BODY_TOO_SLOW));
                }
            }
            return new ReadBody(body.toByteArray(), null);
        } catch (SocketTimeoutException e) {
            return new ReadBody(NOTHING, new HubFault(FaultCode.BODY_TOO_SLOW));
        } catch (IOException e) {
            return new ReadBody(NOTHING, new HubFault(FaultCode.BODY_MALFORMED, "the body ended too early"));
        }
    }

    private static ReadBody tooLarge(int limit) {
        return new ReadBody(NOTHING, new HubFault(FaultCode.BODY_TOO_LARGE, "the limit is " + limit + " bytes"));
    }
}
