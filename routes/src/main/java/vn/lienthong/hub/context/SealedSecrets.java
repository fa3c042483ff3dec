package vn.lienthong.hub.context;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * Secrets that the hub must be able to read again: AES-256-GCM under a key that is derived from the master key for this
 * alone. Each is bound to its owner, so that one that is moved to another row of the database is worth nothing there.
 */
public final class SealedSecrets {
    private final Aead cipher;

    public SealedSecrets(byte[] masterKey) {
        try {
            // A keyed hash under a key of this use is a key that nobody can guess who does not have the master key.
            this.cipher = new AesGcmJce(new KeyedHash(masterKey, "sealed-secret").of("AES-256-GCM"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** @param owner whose it is; it can only be opened as the same owner's */
    public byte[] seal(byte[] secret, String owner) {
        try {
            return cipher.encrypt(secret, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be encrypted", e);
        }
    }

    /** @throws GeneralSecurityException if it was sealed for another owner, under another master key, or was changed */
    public byte[] open(byte[] sealed, String owner) throws GeneralSecurityException {
        return cipher.decrypt(sealed, bytes(owner));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SealedSecrets[…]";
    }
}
