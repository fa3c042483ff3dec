package vn.lienthong.hub.context;

import java.util.Base64;

/** The secret from which the hub derives all its keys. It comes from the environment and is stored nowhere. */
public final class MasterKey {
    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param base64 at least 32 random bytes
     * @throws IllegalArgumentException with a sentence that says how to make one
     */
    public static MasterKey parse(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64 == null ? "" : base64.strip());
            if (bytes.length >= KeyedHash.LENGTH) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence below, which does not repeat a secret that was mistyped.
        }
        throw new IllegalArgumentException(
                "HUB_MASTER_KEY must be 32 random bytes in Base64. Make one with: openssl rand -base64 32");
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
