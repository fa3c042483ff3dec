package vn.lienthong.hub.connector;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process in which mappings are tried is there before it is needed, and goes with the hub. */
class TriedFoldersTest {
    private static final Path TABLES_ONLY = Path.of("..", "connectors", "evn");
    private static final Path STYLESHEETS = Path.of("..", "connectors", "justice");

    private final Set<ProcessHandle> before = children();

    @Test
    void aProcessIsKeptReadyAndEndsWhenTheHubDoes() {
        TriedFolders tried = new TriedFolders(Duration.ZERO);
        try (tried) {
            tried.keepReady(List.of(TABLES_ONLY, STYLESHEETS));
            await().until(() -> started().size() == 1);
            tried.keepReady(List.of(STYLESHEETS));
            assertThat(tried.problemsOf(STYLESHEETS)).isEmpty();
            assertThat(started()).hasSize(1);
        }
        await().until(() -> started().isEmpty());
    }

    private Set<ProcessHandle> started() {
        Set<ProcessHandle> now = children();
        now.removeAll(before);
        return now;
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }
}
