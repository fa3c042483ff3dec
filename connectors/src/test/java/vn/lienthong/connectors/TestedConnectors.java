package vn.lienthong.connectors;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The connectors that are tested: all of them, or the one that {@code ./hub connector test evn} names. */
final class TestedConnectors {
    private static final String ONE = System.getProperty("connector", "");

    private TestedConnectors() {}

    static boolean areAll() {
        return ONE.isEmpty();
    }

    static List<ConnectorFolder> of(RunningHub hub) {
        return of(hub.connectors());
    }

    static List<ConnectorFolder> of(Path connectors) {
        List<ConnectorFolder> all = ConnectorFolder.allBelow(connectors);
        List<ConnectorFolder> tested = all.stream()
                .filter(connector -> areAll() || connector.id().equals(ONE))
                .toList();
        assertThat(tested)
                .as(
                        "there is no connector %s. There are %s",
                        ONE, all.stream().map(ConnectorFolder::id).toList())
                .isNotEmpty();
        return tested;
    }

    static List<ConnectorFolder> of(RunningHub hub, Predicate<ConnectorFolder> kind) {
        return of(hub).stream().filter(kind).toList();
    }
}
