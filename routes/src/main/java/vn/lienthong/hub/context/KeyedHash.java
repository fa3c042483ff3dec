package vn.lienthong.hub.context;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key that is derived from the hub's master key for one use. Small values, such as personal
 * numbers, can be guessed and hashed by anybody; without the key a hash of ours cannot be compared with such guesses.
 */
public final class KeyedHash {
    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac prototype;

    /**
     * @param masterKey at least 32 bytes from a random source
     * @param use what it is for; hashes of different uses cannot be compared with each other
     */
    public KeyedHash(byte[] masterKey, String use) {
        if (masterKey.length < LENGTH) {
            throw new IllegalArgumentException("the master key has less than " + LENGTH + " bytes");
        }
        // With a uniformly random master key one HMAC over a label is HKDF-Expand (RFC 5869) with a single block.
        byte[] label = ("lienthong/" + use + "\u0001").getBytes(StandardCharsets.UTF_8);
        this.prototype = keyed(keyed(masterKey).doFinal(label));
    }

    public byte[] of(byte[] value) {
        return fresh().doFinal(value);
    }

    public byte[] of(String value) {
        return of(value.getBytes(StandardCharsets.UTF_8));
    }

    private Mac fresh() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's " + ALGORITHM + " cannot be cloned", e);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "KeyedHash[…]";
    }
}
