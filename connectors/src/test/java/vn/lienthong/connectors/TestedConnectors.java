package vn.lienthong.connectors;

import java.util.List;
import java.util.function.Predicate;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The connectors that are tested: all of them, or the one that {@code ./hub connector test evn} names. */
final class TestedConnectors {
    private TestedConnectors() {}

    static List<ConnectorFolder> of(RunningHub hub) {
        String one = System.getProperty("connector", "");
        List<ConnectorFolder> all = ConnectorFolder.allBelow(hub.connectors());
        List<ConnectorFolder> tested = all.stream()
                .filter(connector -> one.isEmpty() || connector.id().equals(one))
                .toList();
        assertThat(tested)
                .as(
                        "there is no connector %s. There are %s",
                        one, all.stream().map(ConnectorFolder::id).toList())
                .isNotEmpty();
        return tested;
    }

    static List<ConnectorFolder> of(RunningHub hub, Predicate<ConnectorFolder> kind) {
        return of(hub).stream().filter(kind).toList();
    }
}
