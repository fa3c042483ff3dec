package vn.lienthong.hub.exchangelog.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** Tells whether a seal was signed with the key that belongs to a public one. */
public final class SealVerifier {
    private final PublicKey key;

    /**
     * @param encoded the public key in X.509 form
     * @throws IllegalArgumentException if it is none
     */
    public SealVerifier(byte[] encoded) {
        try {
            this.key = KeyFactory.getInstance(SealKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public key of " + SealKey.ALGORITHM, e);
        }
    }

    public boolean accepts(String statement, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(SealKey.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(statement.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong form is a wrong one.
            return false;
        }
    }
}
