package vn.lienthong.hub.revision;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a folder one after the other, held against the limits of a folder. */
final class GatheredFiles {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    void add(String name, byte[] content) throws IOException {
        files.put(name, content);
        bytes += content.length;
        if (files.size() > FolderFiles.MOST_FILES || bytes > FolderFiles.MOST_BYTES) {
            throw new IOException("it has more than " + FolderFiles.MOST_FILES + " files or more than "
                    + FolderFiles.MOST_BYTES + " bytes");
        }
    }

    FolderFiles folder() {
        return new FolderFiles(files);
    }
}
