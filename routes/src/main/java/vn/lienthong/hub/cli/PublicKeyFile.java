package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code ./hub log public-keys} prints. */
final class PublicKeyFile {
    private static final Pattern KEY = Pattern.compile(
            "# version (\\d{1,5})\\R-----BEGIN PUBLIC KEY-----\\R([A-Za-z0-9+/=\\r\\n]+)-----END PUBLIC KEY-----");

    private PublicKeyFile() {}

    /**
     * @return the keys in X.509 form, by version
     * @throws IOException if the file cannot be read or holds no key
     */
    static Map<Integer, byte[]> read(Path file) throws IOException {
        Map<Integer, byte[]> keys = new TreeMap<>();
        Matcher key = KEY.matcher(Files.readString(file));
        while (key.find()) {
            keys.put(Integer.valueOf(key.group(1)), Base64.getMimeDecoder().decode(key.group(2)));
        }
        if (keys.isEmpty()) {
            throw new IOException(file + " holds no public key as ./hub log public-keys prints them");
        }
        return keys;
    }
}
