package vn.lienthong.hub.exchangelog.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** Signs seals: Ed25519 (RFC 8032). */
public final class SealKey {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    /**
     * @param encoded the private key in PKCS #8
     * @throws IllegalArgumentException if it is none
     */
    public SealKey(byte[] encoded) {
        try {
            this.key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no private key of " + ALGORITHM, e);
        }
    }

    public byte[] sign(String statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seal cannot be signed", e);
        }
    }

    @Override
    public String toString() {
        return "SealKey[…]";
    }
}
