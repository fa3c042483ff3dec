package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import vn.lienthong.hub.context.OperationName;

/**
 * A file in the inbox, by what its place says.
 *
 * @param path where it lies
 * @param agency whose folder it lies in
 * @param operation after which the folder in that one is named; null if that is no name of an operation
 * @param name of the file, without {@code .csv}
 */
record RequestFile(Path path, String agency, OperationName operation, String name) {
    /** Where files go that were answered, beside where they lay. */
    static final String DONE = ".done";

    private static final int PARTS = 3;

    static RequestFile at(Path inbox, Path path) {
        Path relative = inbox.relativize(path.toAbsolutePath().normalize());
        OperationName operation = relative.getNameCount() == PARTS
                ? OperationName.parse(relative.getName(1).toString()).orElse(null)
                : null;
        String fileName = relative.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        return new RequestFile(
                path, relative.getName(0).toString(), operation, dot < 0 ? fileName : fileName.substring(0, dot));
    }

    RequestMeta meta() {
        return RequestMeta.in(metaFile());
    }

    private Path metaFile() {
        return path.resolveSibling(name + ".meta.json");
    }

    /** Puts the {@code .meta.json} where the file itself goes, so that it says nothing of a later file of that name. */
    void putMetaAway() throws IOException {
        Path meta = metaFile();
        if (Files.exists(meta, LinkOption.NOFOLLOW_LINKS)) {
            Path done = Files.createDirectories(path.resolveSibling(DONE));
            Files.move(meta, done.resolve(meta.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
