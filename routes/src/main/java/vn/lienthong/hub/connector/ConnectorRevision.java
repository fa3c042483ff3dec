package vn.lienthong.hub.connector;

import java.util.List;

/**
 * One revision of a connector, read and checked.
 *
 * @param connector its id, which is the name of its folder
 * @param revision the SHA-256 of its folder
 * @param routes one for each operation
 */
record ConnectorRevision(String connector, String revision, List<ConnectorRoute> routes) {
    ConnectorRevision {
        routes = List.copyOf(routes);
    }

    List<Operation> operations() {
        return routes.stream().map(ConnectorRoute::operation).toList();
    }
}
