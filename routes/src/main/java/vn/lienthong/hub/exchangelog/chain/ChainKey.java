package vn.lienthong.hub.exchangelog.chain;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links records: HMAC-SHA-256 over the hash of the record before and the bytes of this one. Whoever does not have the key
 * can neither change a record nor make one. For one thread.
 */
public final class ChainKey {
    /** What stands for the record before the first one. */
    public static final byte[] BEGINNING = new byte[32];

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /** @param key 32 random bytes */
    public ChainKey(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /**
     * @param before the hash of the record before, or {@link #BEGINNING}
     * @param record the record's {@link CanonicalBytes}
     */
    public byte[] link(byte[] before, byte[] record) {
        mac.update(before);
        return mac.doFinal(record);
    }

    @Override
    public String toString() {
        return "ChainKey[…]";
    }
}
