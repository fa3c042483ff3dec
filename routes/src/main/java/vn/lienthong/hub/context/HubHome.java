package vn.lienthong.hub.context;

import java.nio.file.Path;

/**
 * The folder that the hub reads at run time.
 *
 * @param folder with {@code config/} and {@code connectors/} in it
 */
public record HubHome(Path folder) {
    public HubHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path connectors() {
        return folder.resolve("connectors");
    }

    public Path agreements() {
        return folder.resolve("config").resolve("agreements");
    }

    public Path populationQueries() {
        return folder.resolve("config").resolve("population");
    }
}
