package vn.lienthong.hub.context;

import java.nio.file.Path;

/**
 * The folders that the hub reads at run time.
 *
 * @param folder with {@code config/} and {@code connectors/} in it
 * @param shared the same of what is published for all hubs, connectors and agreements; usually the same folder
 */
public record HubHome(Path folder, Path shared) {
    public HubHome {
        folder = folder.toAbsolutePath().normalize();
        shared = shared.toAbsolutePath().normalize();
    }

    public HubHome(Path folder) {
        this(folder, folder);
    }

    public Path connectors() {
        return shared.resolve("connectors");
    }

    public Path agreements() {
        return shared.resolve("config").resolve("agreements");
    }

    public Path populationQueries() {
        return folder.resolve("config").resolve("population");
    }
}
