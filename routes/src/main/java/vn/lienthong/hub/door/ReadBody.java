package vn.lienthong.hub.door;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * A request body, read once and within the limit, whatever its announced length.
 *
 * @param bytes what came; empty if it is refused
 * @param fault why it is refused, or null
 */
record ReadBody(byte[] bytes, HubFault fault) {
    private static final byte[] NOTHING = new byte[0];

    static ReadBody of(HttpServletRequest request, int limit) {
        if (request.getContentLengthLong() > limit) {
            return tooLarge(limit);
        }
        try {
            InputStream stream = request.getInputStream();
            byte[] bytes = stream.readNBytes(limit);
            return stream.read() < 0 ? new ReadBody(bytes, null) : tooLarge(limit);
        } catch (IOException e) {
            return new ReadBody(NOTHING, new HubFault(FaultCode.BODY_MALFORMED, "the body ended too early"));
        }
    }

    private static ReadBody tooLarge(int limit) {
        return new ReadBody(NOTHING, new HubFault(FaultCode.BODY_TOO_LARGE, "the limit is " + limit + " bytes"));
    }
}
