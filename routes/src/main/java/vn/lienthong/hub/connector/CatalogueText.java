package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.hub.revision.FolderFiles;

/**
 * The catalogue of data services as a page: for each system who owns it, and for each of its operations what is asked, what
 * comes back, which codes there are, and a call that runs.
 */
public final class CatalogueText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final StringBuilder text = new StringBuilder();

    private CatalogueText() {}

    /** @param connectors by their ids, whose files have been read without finding anything wrong */
    public static String of(Map<String, FolderFiles> connectors) throws IOException {
        CatalogueText catalogue = new CatalogueText();
        catalogue.line("# Data services / Danh mục dịch vụ dữ liệu");
        catalogue.line("");
        catalogue.line(
                "What an agency may ask of these is in its agreement, and at `GET /api/services` with its key. Contracts");
        catalogue.line("are illustrative unless it says otherwise.");
        for (Map.Entry<String, FolderFiles> connector : connectors.entrySet()) {
            catalogue.system(connector.getValue().files(), connector.getKey());
        }
        return catalogue.text.toString();
    }

    private void system(SortedMap<String, byte[]> files, String id) throws IOException {
        JsonNode written = YAML.readTree(files.get(ServedFolders.DESCRIPTOR));
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
            operation(files, id, written.path("interface").asText(), operation);
        }
        codes(files);
    }

    private void operation(
            SortedMap<String, byte[]> files, String id, String version, Map.Entry<String, JsonNode> operation)
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
        fields(files, name, "request", "asked");
        fields(files, name, "response", "answered");
        line("");
        line("```");
        line(
                "curl -i http://127.0.0.1:8080/api/%s/%s/%s -H 'Content-Type: application/json' -H \"Hub-Key: $HUB_KEY\" \\"
                        .formatted(id, version, name));
        line("  -H 'Hub-Purpose: …' -d '" + question(files, name) + "'");
        line("```");
    }

    private void fields(SortedMap<String, byte[]> files, String operation, String face, String heading)
            throws IOException {
        JsonNode schema = JSON.readTree(files.get("schema/" + operation + "." + face + ".json"));
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

    private void codes(SortedMap<String, byte[]> files) {
        files.forEach((name, content) -> {
            if (name.matches("mapping/[^/]+\\.codes\\.csv")) {
                String codes = new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.replace(",", " = "))
                        .collect(Collectors.joining("; "));
                line("");
                line("Codes of `" + name.replaceAll("mapping/|\\.codes\\.csv", "") + "`, canonical = the system's: "
                        + codes);
            }
        });
    }

    /** Of the plainest example, if there is one. */
    private static String question(SortedMap<String, byte[]> files, String operation) throws IOException {
        byte[] example = files.get("examples/" + operation + "/found.yaml");
        JsonNode request = example == null
                ? MissingNode.getInstance()
                : YAML.readTree(example).path("request");
        return request.isMissingNode() ? "{…}" : request.toString().replace("'", "'\\''");
    }

    private static String said(JsonNode text) {
        return text.path("vi").asText() + " / " + text.path("en").asText();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
