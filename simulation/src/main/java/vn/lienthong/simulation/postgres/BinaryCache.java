package vn.lienthong.simulation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the unpacked server stays between runs (about 60 MB; unpacking takes seconds). It is the user's
 * own folder: in a folder that everybody may write, somebody else could lay his binaries for us to run.
 */
final class BinaryCache {

    private BinaryCache() {}

    static Path folder() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "hub-simulation");
        try {
            return Files.createDirectories(cache);
        } catch (IOException homeCannotBeWritten) {
            return Files.createTempDirectory("hub-postgres-binaries-");
        }
    }
}
