package vn.lienthong.hub.connector;

import java.util.List;

import vn.lienthong.hub.revision.FolderFiles;

/**
 * One revision of a connector, read and checked.
 *
 * @param connector its id, which is the name of its folder
 * @param files what is in its folder
 * @param routes one for each operation
 */
record ConnectorRevision(String connector, FolderFiles files, List<ConnectorRoute> routes) {
    ConnectorRevision {
        routes = List.copyOf(routes);
    }

    /** The SHA-256 of its folder. */
    String revision() {
        return files.hash();
    }

    List<Operation> operations() {
        return routes.stream().map(ConnectorRoute::operation).toList();
    }
}
