package vn.lienthong.hub.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder as they were at one moment, at most {@value #MOST_FILES} files and {@value #MOST_BYTES} bytes.
 * Hidden ones, which editors and systems make, are left out.
 */
public final class FolderFiles {
    /** Hundreds of times what a connector has. */
    static final int MOST_FILES = 2_000;

    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** By their names with {@code /}: paths themselves are sorted differently on different systems. */
    private final SortedMap<String, byte[]> files;

    private final String hash;

    FolderFiles(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.hash = hash(files);
    }

    /** @throws IOException with a sentence, also if it is larger than it may be */
    public static FolderFiles read(Path folder) throws IOException {
        GatheredFiles gathered = new GatheredFiles();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = name(folder.relativize(path));
                if (!isHidden(name)) {
                    gathered.add(name, content(path));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return gathered.folder();
    }

    /** The SHA-256 of names and contents in hexadecimal, the same on every system. It is the revision of a connector. */
    public String hash() {
        return hash;
    }

    /** By name; nobody may change them. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The hash of each file's content by itself. */
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, sha256(content)));
        return hashes;
    }

    long bytes() {
        return files.values().stream().mapToLong(content -> content.length).sum();
    }

    /**
     * Writes the files into a folder, which is made.
     *
     * @throws IOException also if a name would lead out of it
     */
    public void writeTo(Path folder) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        Files.createDirectories(home);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = home.resolve(file.getKey()).normalize();
            if (!target.startsWith(home) || target.equals(home)) {
                throw new IOException("a file's name leads out of the folder");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static String hash(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            // Lengths keep two folders from sharing a hash by shifting a boundary.
            digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file may be larger than its folder may be. */
    private static byte[] content(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(MOST_BYTES + 1);
        }
    }

    private static String name(Path relative) {
        StringJoiner name = new StringJoiner("/");
        relative.forEach(part -> name.add(part.toString()));
        return name.toString();
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
