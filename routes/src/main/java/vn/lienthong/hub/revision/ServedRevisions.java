package vn.lienthong.hub.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/** Every revision of a connector that a hub has served, with its files, and which hub served it since when. */
public final class ServedRevisions {
    private static final String SERVE = """
            insert into served_revision (connector, revision, node)
            select connector, revision, ? from unnest(?, ?) as served (connector, revision)
            on conflict (connector, revision, node) do update set last_at = now()""";

    /** An instance, such as {@code province-ha-noi}, has the revisions of its folder. */
    private static final String OF_CONNECTOR = """
            select s.connector, s.revision, k.files, k.bytes, min(s.first_at) as first_at, max(s.last_at) as last_at,
              array_agg(s.node order by s.node) as nodes
            from served_revision s join kept_folder k on k.hash = s.revision
            where s.connector = (
              select connector from served_revision where connector = ? or starts_with(?, connector || '-')
              order by length(connector) desc limit 1)
            group by s.connector, s.revision, k.files, k.bytes
            order by max(s.last_at) desc, min(s.first_at) desc""";

    private final JdbcTemplate database;
    private final KeptFolders folders;

    /** @param database the hub's own */
    public ServedRevisions(JdbcTemplate database) {
        this.database = database;
        this.folders = new KeptFolders(database);
    }

    /**
     * A revision that was served.
     *
     * @param connector the name of its folder
     * @param firstAt when the first hub began to serve it
     * @param lastAt when a hub last began to, which a hub that starts does anew
     * @param nodes the hubs that have served it
     * @param bytes of all its files together
     */
    public record Served(
            String connector,
            String revision,
            Instant firstAt,
            Instant lastAt,
            List<String> nodes,
            int files,
            long bytes) {}

    /**
     * Keeps what a hub is about to serve, so that no record of the exchange log names a revision that nobody can show.
     *
     * @param node the name of the hub
     * @param served by the connectors' ids
     */
    public void keep(String node, Map<String, FolderFiles> served) {
        folders.keep(served.values());
        String[] connectors = served.keySet().toArray(String[]::new);
        String[] revisions = served.values().stream().map(FolderFiles::hash).toArray(String[]::new);
        database.update(SERVE, node, connectors, revisions);
    }

    /**
     * All revisions of a connector that were served; what a hub last began to serve comes first.
     *
     * @param connector its id, or that of an instance
     */
    public List<Served> of(String connector) {
        return database.query(OF_CONNECTOR, (row, number) -> read(row), connector, connector);
    }

    /** @throws IllegalStateException with a sentence, if it is not what was served */
    public FolderFiles files(Served served) {
        return folders.read(served.revision());
    }

    private static Served read(ResultSet row) throws SQLException {
        return new Served(
                row.getString("connector"),
                row.getString("revision"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("nodes").getArray()),
                row.getInt("files"),
                row.getLong("bytes"));
    }
}
