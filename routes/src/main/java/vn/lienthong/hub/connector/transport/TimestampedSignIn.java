package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HexFormat;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ProtocolException;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.context.TimestampedHash;

/** Signs in with a hash over the address that is called, the user, the time in seconds, and the secret. */
final class TimestampedSignIn implements ExecChainHandler {
    private final SignIn signIn;

    TimestampedSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        byte[] hash = TimestampedHash.of(addressOf(request), signIn.user(), timestamp, signIn.secret());
        request.setHeader("Timestamp", timestamp);
        request.setHeader(
                HttpHeaders.AUTHORIZATION,
                HttpSignIn.basic(signIn.user(), HexFormat.of().formatHex(hash)));
        return chain.proceed(request, scope);
    }

    private static String addressOf(ClassicHttpRequest request) throws ProtocolException {
        try {
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            throw new ProtocolException("the address of the call is none");
        }
    }
}
