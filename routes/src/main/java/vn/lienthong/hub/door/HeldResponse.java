package vn.lienthong.hub.door;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response that stays in the hub until it is let out, also when the container would like to write an error page. */
final class HeldResponse extends ContentCachingResponseWrapper {
    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        reset();
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }
}
