package vn.lienthong.hub.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code docs/settings.md}: from what the compiler collected of the records with settings. */
final class SettingsPage {
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    String text() {
        Markdown page = new Markdown()
                .line("# Settings")
                .line("")
                .line(
                        "Made from the records that hold them; do not edit. They stand in `config/application.yaml` or in the")
                .line(
                        "environment, and the environment wins. A name in the file that does not exist keeps the hub from")
                .line("starting.")
                .line("")
                .header("setting", "in the environment", "type", "default", "what it is");
        for (JsonNode setting : settings().values()) {
            String name = setting.path("name").asText();
            // java.util.List<java.lang.String>, of which a page would take the second half for an element.
            String type = setting.path("type")
                    .asText()
                    .replaceAll("[\\w.$]+[.]", "")
                    .replace("<", " of ")
                    .replace(">", "");
            page.row(List.of(
                    Markdown.code(name),
                    Markdown.code(
                            name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')),
                    type,
                    setting.has("defaultValue")
                            ? Markdown.code(setting.path("defaultValue").asText())
                            : "",
                    setting.path("description").asText().replaceAll("\\{@code ([^}]*)}", "`$1`")));
        }
        return page.toString();
    }

    /** The hub's settings by name. */
    static Map<String, JsonNode> settings() {
        Map<String, JsonNode> settings = new TreeMap<>();
        try {
            for (JsonNode property :
                    new ObjectMapper().readTree(Files.readAllBytes(METADATA)).path("properties")) {
                settings.put(property.path("name").asText(), property);
            }
            settings.keySet().removeIf(name -> !name.startsWith("hub."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
