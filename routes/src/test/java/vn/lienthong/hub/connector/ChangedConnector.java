package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.running.RunningHub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A connector whose folder a test changes while the hub runs. When it is closed, it is served as it was. */
public final class ChangedConnector implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final RunningHub hub;
    private final String connector;
    private final Path folder;

    public ChangedConnector(RunningHub hub, String connector) {
        this.hub = hub;
        this.connector = connector;
        this.folder = hub.connectors().resolve(connector);
    }

    /** Puts another text in the place of one that must be there, and waits until that is served. */
    public ChangedConnector with(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
        awaitServed(Revision.of(folder));
        return this;
    }

    private void awaitServed(String revision) {
        LiveConnectors live = hub.application().getBean(LiveConnectors.class);
        await().atMost(SOON).until(() -> revision.equals(live.revisions().get(connector)));
    }

    @Override
    public void close() throws IOException {
        Path original = Path.of("..", "connectors", connector);
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(original, folder);
        awaitServed(Revision.of(original));
    }
}
