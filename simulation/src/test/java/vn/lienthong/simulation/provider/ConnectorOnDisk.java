package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A connector's folder that a test writes for itself. */
record ConnectorOnDisk(Path folder) {

    static ConnectorOnDisk in(Path folder, String transport) {
        return new ConnectorOnDisk(folder).write("connector.yaml", """
                id: trial
                # In a comment no {{parameter.of-comment}} is meant.
                system: {transport: %s, baseUrl: '{{trial.base-url}}', signIn: {secret: '{{trial.api-key}}'}}
                """.formatted(transport));
    }

    ConnectorOnDisk write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Example example(String operation, String name) {
        return Examples.of(folder, operation, name);
    }
}
