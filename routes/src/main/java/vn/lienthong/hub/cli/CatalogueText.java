package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The catalogue of data services as a page: for each system who owns it, and for each of its operations what is asked, what
 * comes back, which codes there are, and a call that runs.
 */
final class CatalogueText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final StringBuilder text = new StringBuilder();

    private CatalogueText() {}

    /**
     * @param connectors the folder of all connectors
     * @param ids those to describe
     */
    static String of(Path connectors, List<String> ids) throws IOException {
        CatalogueText catalogue = new CatalogueText();
        catalogue.line("# Data services / Danh mục dịch vụ dữ liệu");
        catalogue.line("");
        catalogue.line(
                "Made by `./hub connector docs`; do not edit. What an agency may ask of these is in its agreement, and at");
        catalogue.line("`GET /api/services` with its key. Contracts are illustrative unless it says otherwise.");
        for (String id : ids) {
            catalogue.system(connectors.resolve(id), id);
        }
        return catalogue.text.toString();
    }

    private void system(Path folder, String id) throws IOException {
        JsonNode written = YAML.readTree(Files.readAllBytes(folder.resolve("connector.yaml")));
        line("");
        line("## " + id + ": " + said(written.path("name")));
        line("");
        line("Owner: %s (%s). Kind: %s. Interface: %s. Over: %s. Contract: %s."
                .formatted(
                        written.path("owner").path("unit").asText(),
                        written.path("owner").path("contact").asText(),
                        written.path("kind").asText(),
                        written.path("interface").asText(),
                        written.path("system").path("transport").asText(),
                        written.path("contract").asText("its own")));
        for (Map.Entry<String, JsonNode> operation : written.path("operations").properties()) {
            operation(folder, id, written.path("interface").asText(), operation);
        }
        codes(folder.resolve("mapping"));
    }

    private void operation(Path folder, String id, String version, Map.Entry<String, JsonNode> operation)
            throws IOException {
        String name = operation.getKey();
        JsonNode written = operation.getValue();
        line("");
        line("### `" + id + "." + name + "`");
        line("");
        line(said(written.path("summary")) + ". Sensitivity: "
                + written.path("sensitivity").asText() + ". The log keeps of bodies: "
                + written.path("keepBody").asText() + "."
                + (written.path("changes").asBoolean() ? " It changes something." : "")
                + (written.has("validTo")
                        ? " Until " + written.path("validTo").asText()
                                + (written.has("successor")
                                        ? ", then `" + written.path("successor").asText() + "` answers."
                                        : ".")
                        : ""));
        fields(folder.resolve("schema"), name, "request", "asked");
        fields(folder.resolve("schema"), name, "response", "answered");
        line("");
        line("```");
        line(
                "curl -i http://127.0.0.1:8080/api/%s/%s/%s -H 'Content-Type: application/json' -H \"Hub-Key: $HUB_KEY\" \\"
                        .formatted(id, version, name));
        line("  -H 'Hub-Purpose: …' -d '" + question(folder, name) + "'");
        line("```");
    }

    private void fields(Path schemas, String operation, String face, String heading) throws IOException {
        JsonNode schema = JSON.readTree(Files.readAllBytes(schemas.resolve(operation + "." + face + ".json")));
        line("");
        line("| " + heading + " | type | what it is |");
        line("|---|---|---|");
        rows("", schema);
    }

    private void rows(String prefix, JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            boolean isList = value.path("type").asText().equals("array");
            JsonNode one = isList ? value.path("items") : value;
            String name = prefix + property.getKey();
            line("| `" + name + "`" + (required.contains(property.getKey()) ? " (required)" : "") + " | "
                    + (isList ? "list of " : "") + type(one) + " | "
                    + value.path("description").asText("").replace("|", "\\|") + " |");
            rows(name + (isList ? "[]." : "."), one);
        });
    }

    private static String type(JsonNode value) {
        if (value.has("enum")) {
            return value.path("enum").valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
        }
        return value.path("format").asText(value.path("type").asText("see contract"));
    }

    private void codes(Path mappings) throws IOException {
        if (!Files.isDirectory(mappings)) {
            return;
        }
        try (Stream<Path> files = Files.list(mappings)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".codes.csv"))
                    .sorted()
                    .toList();
            for (Path table : tables) {
                String codes = Files.readAllLines(table).stream()
                        .skip(1)
                        .map(line -> line.replace(",", " = "))
                        .collect(Collectors.joining("; "));
                line("");
                line("Codes of `" + table.getFileName().toString().replace(".codes.csv", "")
                        + "`, canonical = the system's: " + codes);
            }
        }
    }

    /** Of the plainest example, if there is one. */
    private static String question(Path folder, String operation) throws IOException {
        Path example = folder.resolve("examples").resolve(operation).resolve("found.yaml");
        JsonNode request = Files.isRegularFile(example)
                ? YAML.readTree(Files.readAllBytes(example)).path("request")
                : MissingNode.getInstance();
        return request.isMissingNode() ? "{…}" : request.toString().replace("'", "'\\''");
    }

    private static String said(JsonNode text) {
        return text.path("vi").asText() + " / " + text.path("en").asText();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
