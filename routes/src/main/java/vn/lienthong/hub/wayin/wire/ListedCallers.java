package vn.lienthong.hub.wayin.wire;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * From where agencies may sign in. The sign-in of the wire format does not cover the body, so whoever can change a request
 * on its way can ask about somebody else: it is good for nothing but lines that are trusted anyway.
 */
final class ListedCallers {
    private static final String CLIENT_CERTIFICATE = "jakarta.servlet.request.X509Certificate";

    private final List<IpAddressMatcher> listed;

    /**
     * @param listed addresses and networks
     * @throws IllegalArgumentException naming the first that is none
     */
    ListedCallers(List<String> listed) {
        this.listed = listed.stream().map(ListedCallers::matcher).toList();
    }

    private static IpAddressMatcher matcher(String address) {
        try {
            return new IpAddressMatcher(address.strip());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "hub.wire.allowed-from: '" + address + "' is no address and no network such as 10.1.0.0/16", e);
        }
    }

    /** Whether it came from one of them, or over TLS with a certificate that the container has verified. */
    boolean include(HttpServletRequest request) {
        return request.getAttribute(CLIENT_CERTIFICATE) != null
                || listed.stream().anyMatch(address -> address.matches(request.getRemoteAddr()));
    }
}
