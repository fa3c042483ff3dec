package vn.lienthong.hub.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash with which clients of the wire format sign in. */
final class Signatures {
    private Signatures() {}

    /** SHA-256 of the four, one behind the other in UTF-8. */
    static byte[] of(String address, String user, String timestamp, String secret) {
        return sha256().digest((address + user + timestamp + secret).getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
