package vn.lienthong.hub.context;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of the sign-in over {@code Timestamp} and {@code Authorization}, which clients of the wire format show the hub,
 * and the hub shows providers that ask for it.
 */
public final class TimestampedHash {
    private TimestampedHash() {}

    /** SHA-256 of the four, one behind the other in UTF-8. */
    public static byte[] of(String address, String user, String timestamp, String secret) {
        return sha256().digest((address + user + timestamp + secret).getBytes(StandardCharsets.UTF_8));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
