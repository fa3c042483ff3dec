package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;

import vn.lienthong.hub.revision.FolderFiles;

/** The revision of a connector: the hash of its folder. */
final class Revision {
    private Revision() {}

    static String of(Path folder) throws IOException {
        return FolderFiles.read(folder).hash();
    }
}
