package vn.lienthong.simulation.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder of our own below the system's folder for temporary files, readable by its owner only,
 * and gone after {@link #close()}.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * Creates an empty one.
     *
     * @param prefix how its name begins, so that a person who finds it knows whose it is
     * @throws UncheckedIOException when the system's folder for temporary files cannot be written
     */
    public static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be created", e);
        }
    }

    /** Deletes the folder with all it holds. Doing it twice is harmless. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (NoSuchFileException alreadyGone) {
            // what was wanted
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder %s cannot be deleted".formatted(path), e);
        }
    }

    /** A file that vanishes while we walk (a server's socket, a log that is rotated) is as good as deleted. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
