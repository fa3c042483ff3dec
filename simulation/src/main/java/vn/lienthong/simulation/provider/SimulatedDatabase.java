package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The database behind one connector, simulated in PostgreSQL: the views that {@code contract/*.sql} describes as tables,
 * with the rows that the connector's examples receive. What a query finds there is up to the query.
 */
public final class SimulatedDatabase {
    private static final String VIEW = "[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?";

    private SimulatedDatabase() {}

    /**
     * Makes the views and lets an account read them, unless they are there.
     *
     * @param owner of a database of its own; is left open
     * @param reader an account that exists
     * @throws BrokenExampleException when the contract or an example does not fit
     */
    public static void fill(Connection owner, ConnectorFolder connector, String reader) throws SQLException {
        Map<String, Set<JsonNode>> rows = rows(Examples.of(connector.path()));
        if (isThere(owner, rows.keySet())) {
            return;
        }
        for (Path contract : contracts(connector.path())) {
            run(owner, contract);
        }
        for (Map.Entry<String, Set<JsonNode>> view : rows.entrySet()) {
            insert(owner, connector.path(), view.getKey(), view.getValue());
            letRead(owner, view.getKey(), reader);
        }
    }

    /** The rows of all examples by their views, each once. */
    private static Map<String, Set<JsonNode>> rows(List<Example> examples) {
        Map<String, Set<JsonNode>> rows = new TreeMap<>();
        for (Example example : examples) {
            if (example.isSent()) {
                Face.sent(example).allow("parameters").object("parameters");
                Face received = Face.received(example).allow("view", "rows");
                String view = received.text("view");
                if (!view.matches(VIEW)) {
                    throw received.broken("view", "is no name of a view");
                }
                Set<JsonNode> known = rows.computeIfAbsent(view, name -> new LinkedHashSet<>());
                example.received().path("rows").forEach(known::add);
            }
        }
        return rows;
    }

    private static boolean isThere(Connection owner, Set<String> views) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select to_regclass(?) is not null")) {
            for (String view : views) {
                query.setString(1, view);
                try (ResultSet found = query.executeQuery()) {
                    if (found.next() && found.getBoolean(1)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static List<Path> contracts(Path connector) {
        try (Stream<Path> files = Files.list(connector.resolve("contract"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BrokenExampleException(connector.resolve("contract"), "cannot be listed: " + e.getMessage(), e);
        }
    }

    private static void run(Connection owner, Path contract) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(Files.readString(contract));
        } catch (IOException | SQLException e) {
            throw new BrokenExampleException(contract, "cannot be run: " + e.getMessage(), e);
        }
    }

    private static void insert(Connection owner, Path connector, String view, Set<JsonNode> rows) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        rows.forEach(all::add);
        String insert = "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)".formatted(view);
        try (PreparedStatement statement = owner.prepareStatement(insert)) {
            statement.setString(1, all.toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new BrokenExampleException(
                    connector.resolve("examples"),
                    "have rows that %s cannot have: %s".formatted(view, e.getMessage()),
                    e);
        }
    }

    private static void letRead(Connection owner, String view, String reader) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String name = statement.enquoteIdentifier(reader, true);
            if (view.contains(".")) {
                statement.execute(
                        "grant usage on schema %s to %s".formatted(view.substring(0, view.indexOf('.')), name));
            }
            statement.execute("grant select on %s to %s".formatted(view, name));
        }
    }
}
