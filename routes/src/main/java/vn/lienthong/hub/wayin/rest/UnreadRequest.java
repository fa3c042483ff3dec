package vn.lienthong.hub.wayin.rest;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.http.common.DefaultHttpBinding;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Reads nothing of a request into the message: what the way in wants to know it takes from the request itself, and to read
 * all of it, only to throw it away, costs as much as a look-up's JSON. So nothing else that a caller
 * sends can become a header.
 */
final class UnreadRequest extends DefaultHttpBinding {
    /** @param headers what goes out */
    UnreadRequest(HeaderFilterStrategy headers) {
        setHeaderFilterStrategy(headers);
        setMuteException(true);
    }

    @Override
    public void readRequest(HttpServletRequest request, Message message) {
        // The servlet takes its own path away from it, and expects it to be there.
        message.setHeader(Exchange.HTTP_PATH, Objects.requireNonNullElse(request.getPathInfo(), ""));
    }
}
