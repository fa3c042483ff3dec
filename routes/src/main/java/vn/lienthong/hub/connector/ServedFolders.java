package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

/** Which folders are connectors: those with a {@code connector.yaml}, or with schemas, for which one is missing. */
final class ServedFolders {
    static final String DESCRIPTOR = "connector.yaml";

    private ServedFolders() {}

    /** @throws UnusableFilesException if the folder of all connectors cannot be read */
    static List<Path> in(Path connectors) {
        try (Stream<Path> entries = Files.list(connectors)) {
            return entries.filter(ServedFolders::isConnector).sorted().toList();
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(new Problem(
                    connectors, null, "cannot be read.", "Start the hub in its own folder, or set HUB_HOME.")));
        }
    }

    private static boolean isConnector(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTOR)) || Files.isDirectory(folder.resolve("schema"));
    }
}
