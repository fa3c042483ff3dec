package vn.lienthong.hub.connector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Camel accepts two nodes of one id silently in a running context and refuses them at the start, so they are looked for
 * before any route is made.
 */
final class NodeNames {
    private NodeNames() {}

    static List<Problem> problemsOf(List<ConnectorRoute> routes) {
        Map<String, ConnectorRoute> byAlias = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ConnectorRoute route : routes) {
            ConnectorRoute other = byAlias.putIfAbsent(route.operation().alias(), route);
            if (other != null) {
                problems.add(new Problem(
                        Path.of(route.operation().key().name().connector(), "connector.yaml"),
                        "the alias '" + route.operation().alias() + "' belongs to "
                                + other.operation().key().name() + " already.",
                        "Every operation has an alias of its own."));
            }
        }
        return problems;
    }
}
