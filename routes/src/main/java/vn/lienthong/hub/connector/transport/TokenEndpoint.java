package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;

import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Gets access tokens by the client credentials grant (RFC 6749, section 4.4): within a time and a size, and whatever
 * comes back instead, nothing of it is told or logged.
 */
final class TokenEndpoint implements Supplier<AccessToken> {
    private static final int MAX_BYTES = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** RFC 6750, section 2.1. Anything else could write headers of its own. */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]{1,16384}=*");

    /** Where the endpoint does not say how long a token is good. */
    private static final long USUAL_SECONDS = 60;

    private static final long MOST_SECONDS = TimeUnit.DAYS.toSeconds(1);
    private static final long MOST_MARGIN_SECONDS = 30;

    private final SignIn signIn;
    private final CloseableHttpClient client;
    private final Duration limit;

    /** @param limit for a whole answer, however slowly it comes */
    TokenEndpoint(SignIn signIn, CloseableHttpClient client, Duration limit) {
        this.signIn = signIn;
        this.client = client;
        this.limit = limit;
    }

    /** @throws HubFault if there is none, saying why */
    @Override
    public AccessToken get() {
        long start = System.nanoTime();
        HttpPost request = request();
        // A time-out for reading ends nothing that goes on sending a byte now and then.
        CompletableFuture<Void> tooLate = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS));
        try {
            return client.execute(request, response -> read(response, start));
        } catch (IOException | RuntimeException e) {
            throw request.isAborted() ? new HubFault(FaultCode.PROVIDER_TIMED_OUT, null, e) : fault(e);
        } finally {
            tooLate.cancel(false);
        }
    }

    private static HubFault fault(Exception e) {
        return ProviderFailures.explain(e) instanceof HubFault fault
                ? fault
                : new HubFault(FaultCode.PROVIDER_SIGN_IN_FAILED, null, e);
    }

    private HttpPost request() {
        HttpPost request = new HttpPost(signIn.tokenUrl());
        request.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        request.setHeader(
                HttpHeaders.AUTHORIZATION, HttpSignIn.basic(encoded(signIn.clientId()), encoded(signIn.secret())));
        String scope = signIn.scope() == null ? "" : "&scope=" + encoded(signIn.scope());
        request.setEntity(
                new StringEntity("grant_type=client_credentials" + scope, ContentType.APPLICATION_FORM_URLENCODED));
        return request;
    }

    /** As RFC 6749, section 2.3.1, wants it even within HTTP Basic. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private AccessToken read(ClassicHttpResponse response, long start) throws IOException {
        if (response.getCode() != 200) {
            throw new HubFault(
                    FaultCode.PROVIDER_SIGN_IN_FAILED,
                    "the HTTP status of its answer to the hub's sign-in is " + response.getCode());
        }
        Duration left = limit.minusNanos(System.nanoTime() - start);
        JsonNode answer = parse(BoundedBody.read(
                response.getEntity() == null ? null : response.getEntity().getContent(), left, MAX_BYTES));
        String token = answer.path("access_token").asText();
        if (!BEARER.matcher(token).matches()
                || !answer.path("token_type").asText("Bearer").equalsIgnoreCase("Bearer")) {
            throw new HubFault(
                    FaultCode.PROVIDER_SIGN_IN_FAILED, "its answer to the hub's sign-in has no Bearer token");
        }
        return new AccessToken(
                token, start + usableFor(answer.path("expires_in").asLong(USUAL_SECONDS)));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            // The parser's message quotes the text, so it is left out.
            throw new HubFault(FaultCode.PROVIDER_SIGN_IN_FAILED, "its answer to the hub's sign-in is no JSON");
        }
    }

    /** In nanoseconds: until shortly before it expires, so that it does not expire on its way. */
    private static long usableFor(long seconds) {
        long bounded = Math.min(Math.max(seconds, 0), MOST_SECONDS);
        long margin = Math.min(bounded / 10, MOST_MARGIN_SECONDS);
        return TimeUnit.SECONDS.toNanos(bounded - margin);
    }
}
