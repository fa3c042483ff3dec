package vn.lienthong.hub.exchangelog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

import vn.lienthong.hub.context.KeyedHash;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.SealKey;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;

/** One version of what the log hashes, links and seals with. */
final class LogKey {
    private static final int SECRET_BYTES = KeyedHash.LENGTH;

    private final short version;
    private final byte[] secret;
    private final byte[] privateKey;
    private final byte[] publicKey;
    private final KeyedHash subject;
    private final KeyedHash digest;

    /**
     * @param secret 32 random bytes
     * @param privateKey Ed25519, PKCS #8
     * @param publicKey the one that belongs to it, X.509
     */
    LogKey(short version, byte[] secret, byte[] privateKey, byte[] publicKey) {
        this.version = version;
        this.secret = secret;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.subject = new KeyedHash(secret, "log-subject");
        this.digest = new KeyedHash(secret, "log-digest");
    }

    /** @param opened the secret and the private key, one after the other, as {@link #toSealed} gives them */
    static LogKey of(short version, byte[] opened, byte[] publicKey) {
        return new LogKey(
                version,
                Arrays.copyOf(opened, SECRET_BYTES),
                Arrays.copyOfRange(opened, SECRET_BYTES, opened.length),
                publicKey);
    }

    /** What must be encrypted before it is stored. */
    byte[] toSealed() {
        return ByteBuffer.allocate(secret.length + privateKey.length)
                .put(secret)
                .put(privateKey)
                .array();
    }

    short version() {
        return version;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** By which the exchanges of a person can be found, and nobody's without this key. */
    UUID hashOf(Subject person) {
        return half(subject.of(person.kind() + "\0" + person.key()));
    }

    /** By which a body can be recognised, and not guessed; null of no body. */
    UUID digestOf(byte[] body) {
        return body.length == 0 ? null : half(digest.of(body));
    }

    ChainKey chainKey() {
        return new ChainKey(new KeyedHash(secret, "log-chain").of("HMAC-SHA-256"));
    }

    SealKey sealKey() {
        return new SealKey(privateKey);
    }

    SealVerifier verifier() {
        return new SealVerifier(publicKey);
    }

    /** RFC 2104 (section 5) lets a hash be cut to half of its length. */
    static UUID half(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "LogKey[" + version + "]";
    }
}
