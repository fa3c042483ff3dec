package vn.lienthong.hub.connector.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/**
 * Makes the HTTP client of one connected system. Its pool is its own, so that a slow system takes no connection from
 * another; nothing is retried, redirected or remembered behind the hub's back, but for a token that has expired; its
 * secret travels in the client and never in a Camel message.
 */
final class HttpClientFactory {
    /** For systems without {@code tls}: whom Java trusts, read once and not once for each system. */
    private static final TlsSocketStrategy AS_JAVA_TRUSTS = DefaultClientTlsStrategy.createDefault();

    private HttpClientFactory() {}

    /**
     * @param file where the system is described
     * @throws UnusableFilesException if the certificates of its TLS cannot be used
     */
    static CloseableHttpClient clientOf(SystemDescriptor system, WrittenFile file) {
        PoolingHttpClientConnectionManager pool = poolOf(system, file);
        HttpClientBuilder client = bare(system, pool).setDefaultHeaders(headers(system));
        if (system.signIn() != null) {
            HttpSignIn.add(
                    client,
                    system,
                    () -> bare(system, pool).setConnectionManagerShared(true).build());
        }
        return client.build();
    }

    private static PoolingHttpClientConnectionManager poolOf(SystemDescriptor system, WrittenFile file) {
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(system.parallelCalls())
                .setMaxConnPerRoute(system.parallelCalls())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(system.connectTimeout()))
                        .setSocketTimeout(timeout(system.responseTimeout()))
                        .build());
        pool.setTlsSocketStrategy(
                system.tls() == null
                        ? AS_JAVA_TRUSTS
                        : new DefaultClientTlsStrategy(new Certificates(system.tls(), file).context()));
        return pool.build();
    }

    private static HttpClientBuilder bare(SystemDescriptor system, PoolingHttpClientConnectionManager pool) {
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(system.connectTimeout()))
                        .setResponseTimeout(timeout(system.responseTimeout()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    /** What every call carries, whatever it asks. */
    private static List<Header> headers(SystemDescriptor system) {
        List<Header> headers = new ArrayList<>(HttpSignIn.headers(system.signIn()));
        system.headers().forEach((name, value) -> headers.add(new BasicHeader(name, value)));
        return headers;
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
