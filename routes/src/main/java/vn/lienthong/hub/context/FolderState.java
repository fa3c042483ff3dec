package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a folder looks like from outside: names, sizes and times. Cheap enough to be taken every second of a hundred folders:
 * the system is asked once for each file, while the folder is walked.
 */
public final class FolderState {
    private static final String ABSENT = "absent";

    private FolderState() {}

    /** @param folder null if there is none */
    public static String of(Path folder) {
        if (folder == null) {
            return ABSENT;
        }
        Listing listing = new Listing();
        try {
            Files.walkFileTree(folder, listing);
        } catch (IOException e) {
            // It changes while it is looked at; the next look sees more.
            return ABSENT + " " + System.nanoTime();
        }
        Collections.sort(listing.lines);
        return String.join("\n", listing.lines);
    }

    private static final class Listing extends SimpleFileVisitor<Path> {
        private final List<String> lines = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            // Where folders are mounted, files are links to what they were last.
            BasicFileAttributes meant = attributes.isSymbolicLink() && Files.exists(file)
                    ? Files.readAttributes(file, BasicFileAttributes.class)
                    : attributes;
            if (meant.isRegularFile()) {
                lines.add(file + " " + meant.size() + " " + meant.lastModifiedTime());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
