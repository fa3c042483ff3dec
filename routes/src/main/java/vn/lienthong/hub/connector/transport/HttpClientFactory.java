package vn.lienthong.hub.connector.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.connector.SystemDescriptor.SignIn;

/**
 * Makes the HTTP client of one connected system. Its pool is its own, so that a slow system takes no connection from
 * another; nothing is retried, redirected or remembered behind the hub's back; its secret travels in the client and
 * never in a Camel message.
 */
final class HttpClientFactory {
    private HttpClientFactory() {}

    static CloseableHttpClient clientOf(SystemDescriptor system) {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(system.parallelCalls())
                .setMaxConnPerRoute(system.parallelCalls())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(system.connectTimeout()))
                        .setSocketTimeout(timeout(system.responseTimeout()))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(system.connectTimeout()))
                        .setResponseTimeout(timeout(system.responseTimeout()))
                        .build())
                .setDefaultHeaders(headers(system))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** What every call carries, whatever it asks. */
    private static List<Header> headers(SystemDescriptor system) {
        List<Header> headers = new ArrayList<>();
        if (system.signIn() != null) {
            headers.add(signIn(system.signIn()));
        }
        system.headers().forEach((name, value) -> headers.add(new BasicHeader(name, value)));
        return headers;
    }

    private static Header signIn(SignIn signIn) {
        return switch (signIn.kind()) {
            case "api-key" -> new BasicHeader(signIn.header(), signIn.secret());
            case "basic" -> new BasicHeader("Authorization", basic(signIn));
            default -> throw new IllegalArgumentException("there is no sign-in '" + signIn.kind() + "'");
        };
    }

    private static String basic(SignIn signIn) {
        byte[] pair = (signIn.user() + ":" + signIn.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
