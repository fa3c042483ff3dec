package vn.lienthong.hub.exchangelog.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A statement about the log and its signature, as they are stored.
 *
 * @param text what is signed, in UTF-8
 * @param signature Ed25519
 */
public record SignedText(String text, byte[] signature) {

    /** By which the next statement refers to this one: SHA-256 of the text. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    public String signatureInBase64() {
        return Base64.getEncoder().encodeToString(signature);
    }
}
