package vn.lienthong.hub.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.simulation.consumer.Ask;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.Yaml;

/** The table of connected systems in {@code README.md}, made from their folders and from the agreements. */
final class SystemsTable {
    private static final String BEGIN =
            "<!-- made from connectors/ and config/agreements/ by ./hub test; do not edit -->\n";
    private static final String END = "<!-- end of what is made -->\n";

    private final Path project;

    SystemsTable(Path project) {
        this.project = project;
    }

    /** The page with the table as it should be. */
    String in(String page) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        return page.substring(0, begin) + text() + page.substring(end);
    }

    private String text() {
        Markdown table = new Markdown()
                .header("system", "operations", "ways in", "way out", "examples", "asks as a consumer, over");
        int operations = 0;
        int examples = 0;
        List<ConnectorFolder> connectors = ConnectorFolder.allBelow(project.resolve("connectors"));
        for (ConnectorFolder connector : connectors) {
            JsonNode written = Yaml.read(connector.path().resolve("connector.yaml"));
            List<String> names = new ArrayList<>();
            written.path("operations").fieldNames().forEachRemaining(names::add);
            List<Example> shown = Examples.of(connector.path());
            operations += names.size();
            examples += shown.size();
            String id = connector.id();
            int systems = connector.ids().size();
            table.row(List.of(
                    "[" + id + "](connectors/" + id + ")" + (systems > 1 ? ", " + systems + " systems" : ""),
                    names.stream().map(Markdown::code).collect(Collectors.joining(" ")),
                    waysIn(connector, names),
                    wayOut(written.path("system")),
                    shown.isEmpty() ? "its own tests" : Integer.toString(shown.size()),
                    consumer(connector)));
        }
        return "\n" + table + "\n" + connectors.size() + " folders with " + operations + " operations and " + examples
                + " examples. The map of who owns what is as of 2023; what has moved since has a successor.\n";
    }

    /** A list has no place in the row of a file. */
    private static String waysIn(ConnectorFolder connector, List<String> operations) {
        boolean fitsAFile = operations.stream()
                .anyMatch(operation -> read(connector.path().resolve("schema").resolve(operation + ".request.json"))
                        .path("properties")
                        .valueStream()
                        .noneMatch(property -> property.path("type").asText().equals("array")));
        return "REST, SOAP" + (fitsAFile ? ", files" : "");
    }

    private static String wayOut(JsonNode system) {
        return switch (system.path("transport").asText()) {
            case "rest" -> "REST, " + (system.path("format").asText().equals("xml") ? "XML" : "JSON");
            case "soap" -> "SOAP " + system.path("soapVersion").asText("1.1");
            case "sql" -> "SQL view";
            case "file" -> "files";
            default -> "SQL, built in";
        };
    }

    private static String consumer(ConnectorFolder connector) {
        List<Ask> asks = Ask.of(connector.path());
        return asks.isEmpty()
                ? "–"
                : asks.stream()
                        .map(ask -> Markdown.code(ask.operation()) + ", "
                                + ask.over().shown().replace("rest", "REST").replace("soap", "SOAP"))
                        .collect(Collectors.joining("; "));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
