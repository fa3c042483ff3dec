package vn.lienthong.hub.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The secret from which the hub derives all its keys. It comes from the environment or a file, and is
 * not in the database. */
public final class MasterKey {
    private static final int LARGEST_FILE = 4096;

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
                "HUB_MASTER_KEY, or the file that HUB_MASTER_KEY_FILE names, must be 32 random bytes in Base64. Make one with: openssl rand -base64 32");
    }

    /**
     * The one that is written in the environment or in a file.
     *
     * @param base64 null if it is in a file
     * @param file holds the same in its first line; null if it is in the environment
     * @throws IllegalArgumentException with a sentence, if there are both or none, or it is no key
     */
    public static MasterKey of(String base64, String file) {
        boolean isInFile = file != null && !file.isBlank();
        if (isInFile && base64 != null && !base64.isBlank()) {
            throw new IllegalArgumentException(
                    "HUB_MASTER_KEY and HUB_MASTER_KEY_FILE are both set: set one of them, so that nobody has to guess.");
        }
        return parse(isInFile ? firstLine(Path.of(file)) : base64);
    }

    private static String firstLine(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            String text = new String(stream.readNBytes(LARGEST_FILE), StandardCharsets.US_ASCII);
            return text.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file that HUB_MASTER_KEY_FILE names cannot be read: "
                            + e.getClass().getSimpleName(),
                    e);
        }
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
