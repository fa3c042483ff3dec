package vn.lienthong.hub.connector.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.connector.SystemDescriptor.SignIn;

/** Has the client of a system sign in with each call, in the way its descriptor says. */
final class HttpSignIn {
    private HttpSignIn() {}

    /** What signs in with the same headers in each call; empty where each call signs in by itself. */
    static List<Header> headers(SignIn signIn) {
        return switch (signIn == null ? "" : signIn.kind()) {
            case "api-key" -> List.of(new BasicHeader(signIn.header(), signIn.secret()));
            case "basic" -> List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, basic(signIn.user(), signIn.secret())));
            default -> List.of();
        };
    }

    /** @param forTokens makes a client over the same connections that does not sign in */
    static void add(HttpClientBuilder client, SystemDescriptor system, Supplier<CloseableHttpClient> forTokens) {
        SignIn signIn = system.signIn();
        switch (signIn.kind()) {
            case "timestamped-hash" -> client.addExecInterceptorFirst("sign-in", new TimestampedSignIn(signIn));
            case "oauth2" ->
                client.addExecInterceptorFirst(
                        "sign-in",
                        new TokenSignIn(
                                new AccessTokens(new TokenEndpoint(signIn, forTokens.get(), system.responseTimeout())),
                                system.responseTimeout()));
            default -> {
                // Its headers are all.
            }
        }
    }

    /** The value of {@code Authorization} by RFC 7617. */
    static String basic(String user, String secret) {
        byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
