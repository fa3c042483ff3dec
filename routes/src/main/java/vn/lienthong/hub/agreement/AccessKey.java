package vn.lienthong.hub.agreement;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret by which an agency is known: its agency for people who sort keys, and 256 random bits. It is shown once
 * and stored only as a keyed hash.
 *
 * @param text such as {@code evn.q83…}, sent in the header {@code Hub-Key}
 */
public record AccessKey(String text) {
    /** No key is longer; whatever is longer is not looked up. */
    public static final int MAX_LENGTH = 100;

    private static final int RANDOM_BYTES = 32;

    static AccessKey forAgency(String agency, SecureRandom random) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        return new AccessKey(
                agency + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "AccessKey[…]";
    }
}
