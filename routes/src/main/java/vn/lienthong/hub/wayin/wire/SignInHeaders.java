package vn.lienthong.hub.wayin.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Credential.SignIn;

/**
 * Reads the sign-in of the wire format: {@code Timestamp}, and {@code Authorization: Basic base64(user ":" signature)}
 * with the signature in hexadecimal. Whether it is right is not looked at here; what cannot be read is nobody's.
 */
@Component
final class SignInHeaders {
    private static final String SCHEME = "Basic ";

    private final ListedCallers callers;
    private final String publicUrl;

    SignInHeaders(WireSettings settings) {
        this.callers = new ListedCallers(settings.allowedFrom());
        this.publicUrl = settings.publicUrl();
    }

    SignIn read(HttpServletRequest request, byte[] body) {
        String[] shown = userAndSignature(request.getHeader("Authorization"));
        String timestamp = request.getHeader("Timestamp");
        return new SignIn(
                callers.include(request),
                shown[0],
                timestamp == null ? "" : timestamp.strip(),
                bytes(shown[1]),
                publicUrl,
                digest(body));
    }

    private static String[] userAndSignature(String authorization) {
        String[] nothing = {"", ""};
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return nothing;
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : nothing;
        } catch (IllegalArgumentException e) {
            return nothing;
        }
    }

    /** Compared as bytes: the same signature in capitals is the same signature. */
    private static byte[] bytes(String hexadecimal) {
        try {
            return HexFormat.of().parseHex(hexadecimal.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
