package vn.lienthong.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.simulation.postgres.EmbeddedServer;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;

/**
 * The queries that came to the databases of connectors since a moment, as the server's log tells of them. It logs only
 * what is asked there.
 */
record ReceivedQueries(EmbeddedServer server, int start) {
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern PARAMETER = Pattern.compile(":#([A-Za-z0-9]+)");
    private static final Pattern LOGGED = Pattern.compile("DETAIL:  Parameters: (.*)");

    static ReceivedQueries from(EmbeddedServer server) {
        return new ReceivedQueries(server, server.logged().length());
    }

    /** One text for each query: {@code $1 = 'value', $2 = NULL}. */
    List<String> parameters() {
        return LOGGED.matcher(server.logged().substring(start))
                .results()
                .map(query -> query.group(1))
                .toList();
    }

    /** What the example's face {@code sent} says of it, in the order of the query's parameters. */
    static List<String> expected(ConnectorFolder connector, Example example) {
        if (!example.isSent()) {
            return List.of();
        }
        StringBuilder parameters = new StringBuilder();
        List<String> names = PARAMETER
                .matcher(COMMENT.matcher(query(connector, example)).replaceAll(""))
                .results()
                .map(parameter -> parameter.group(1))
                .toList();
        for (int index = 0; index < names.size(); index++) {
            JsonNode value = example.sent().path("parameters").path(names.get(index));
            parameters
                    .append(index == 0 ? "$" : ", $")
                    .append(index + 1)
                    .append(value.isMissingNode() ? " = NULL" : " = '" + value.asText() + "'");
        }
        return List.of(parameters.toString());
    }

    private static String query(ConnectorFolder connector, Example example) {
        try {
            return Files.readString(connector.path().resolve("mapping").resolve(example.operation() + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
