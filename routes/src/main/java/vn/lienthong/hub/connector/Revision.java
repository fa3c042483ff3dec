package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The revision of a connector: the SHA-256 of its folder, names and contents, the same on every system. */
final class Revision {
    private Revision() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            byte[] content = Files.readAllBytes(file.getValue());
            // Lengths keep two folders from sharing a hash by shifting a boundary.
            digest.update((file.getKey() + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** By their names with {@code /}: paths themselves are sorted differently on different systems. */
    private static SortedMap<String, Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            SortedMap<String, Path> byName = new TreeMap<>();
            files.filter(Files::isRegularFile).forEach(file -> byName.put(name(folder.relativize(file)), file));
            return byName;
        }
    }

    private static String name(Path relative) {
        StringJoiner name = new StringJoiner("/");
        relative.forEach(part -> name.add(part.toString()));
        return name.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
