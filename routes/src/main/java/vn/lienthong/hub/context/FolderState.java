package vn.lienthong.hub.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a folder looks like from outside: names, sizes and times. Cheap enough to be taken every second. */
public final class FolderState {
    private static final String ABSENT = "absent";

    private FolderState() {}

    /** @param folder null if there is none */
    public static String of(Path folder) {
        if (folder == null) {
            return ABSENT;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(FolderState::line)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            // It changes while it is looked at; the next look sees more.
            return ABSENT + " " + System.nanoTime();
        }
    }

    private static String line(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
