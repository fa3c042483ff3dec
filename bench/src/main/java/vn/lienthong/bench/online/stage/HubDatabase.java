package vn.lienthong.bench.online.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.simulation.demo.Databases.Access;

/** What the hub's database says about itself. */
public final class HubDatabase {
    private static final String SIZE = """
            select coalesce(sum(pg_total_relation_size(c.oid)), 0)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r'""";

    private final Access access;

    public HubDatabase(Access access) {
        this.access = access;
    }

    /** All tables with their indexes. Only the log grows while questions are asked. @return bytes */
    public long bytes() {
        return Long.parseLong(ask(SIZE));
    }

    /** What is switched on so that a committed record survives a power cut. */
    public String durability() {
        return "fsync %s, synchronous_commit %s, full_page_writes %s"
                .formatted(ask("show fsync"), ask("show synchronous_commit"), ask("show full_page_writes"));
    }

    public String version() {
        return ask("show server_version");
    }

    /** The server with all of its processes, of which the one that answers is a child. */
    Processes processes() {
        return ask(
                "select pg_backend_pid()",
                id -> ProcessHandle.of(Long.parseLong(id))
                        .flatMap(ProcessHandle::parent)
                        .map(server -> Processes.of("PostgreSQL", server.pid()))
                        .orElseThrow(() -> new CannotMeasureException("The database's process is not to be seen")));
    }

    private String ask(String question) {
        return ask(question, answer -> answer);
    }

    /** @param use is made of the answer while the connection is open */
    private <T> T ask(String question, Function<String, T> use) {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return use.apply(answer.getString(1));
        } catch (SQLException e) {
            throw new CannotMeasureException("The hub's database does not answer: " + e.getMessage());
        }
    }
}
