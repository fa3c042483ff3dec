package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.time.Duration;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Signs in with an access token (RFC 6750). A system may take a token back before it expires: one that it refuses is
 * renewed once, if there is time for it and what was sent can be sent again.
 */
final class TokenSignIn implements ExecChainHandler {
    private final AccessTokens tokens;
    private final Duration responseTimeout;

    TokenSignIn(AccessTokens tokens, Duration responseTimeout) {
        this.tokens = tokens;
        this.responseTimeout = responseTimeout;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        long end = System.nanoTime() + responseTimeout.toNanos();
        AccessToken token = tokens.current(responseTimeout);
        ClassicHttpResponse response = proceed(request, token, scope, chain);
        Duration left = Duration.ofNanos(end - System.nanoTime());
        boolean canBeSentAgain =
                request.getEntity() == null || request.getEntity().isRepeatable();
        if (response.getCode() != HttpStatus.SC_UNAUTHORIZED || left.isNegative() || !canBeSentAgain) {
            return response;
        }
        // Its connection may be the last one of the pool, and the new token needs one.
        response.close();
        return proceed(request, tokens.insteadOf(token, left), scope, chain);
    }

    private static ClassicHttpResponse proceed(
            ClassicHttpRequest request, AccessToken token, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        // Of a copy, because what the client adds on the way is refused when it is there already.
        return chain.proceed(
                ClassicRequestBuilder.copy(request)
                        .setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                        .build(),
                scope);
    }
}
