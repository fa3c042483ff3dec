package vn.lienthong.bench.online.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** Files for a measurement: copied from the project, or written after a pattern beside this class. */
public final class Templates {
    private Templates() {}

    /** @param values for the names between at signs */
    static void write(String pattern, Path file, Map<String, String> values) {
        try (InputStream stream = Templates.class.getResourceAsStream(pattern)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue());
            }
            write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, or a folder with all that is in it. */
    public static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.walkFileTree(from, new Copying(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path target = file.equals(from) ? to : to.resolve(from.relativize(file));
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
        }
    }
}
