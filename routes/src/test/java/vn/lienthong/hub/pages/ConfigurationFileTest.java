package vn.lienthong.hub.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationFileTest {
    private static final Path FILE = Path.of("../config/application.yaml");

    @Test
    void everySettingStandsInTheFileWithItsDefault() throws IOException {
        Map<String, String> written = flatten(Files.readString(FILE).replaceAll("(?m)^#:", ""));
        written.keySet().removeIf(name -> !name.startsWith("hub."));

        assertThat(written.keySet()).isEqualTo(SettingsPage.settings().keySet());
    }

    @Test
    void whatIsNotCommentedOutIsTheDefaultAndSoNeitherASecretNorASurprise() throws IOException {
        flatten(Files.readString(FILE))
                .forEach((name, value) -> assertThat(value)
                        .as(name)
                        .isEqualTo(SettingsPage.settings()
                                .get(name)
                                .path("defaultValue")
                                .asText()));
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(SettingsPage.settings().values())
                .allSatisfy(setting -> assertThat(setting.path("description").asText())
                        .as(setting.path("name").asText())
                        .isNotBlank());
    }

    private static Map<String, String> flatten(String yaml) throws IOException {
        Map<String, String> flat = new TreeMap<>();
        flatten("", new YAMLMapper().readTree(yaml), flat);
        return flat;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(), field.getValue(), flat));
        } else {
            flat.put(prefix, node.isEmpty() ? node.asText() : listed(node));
        }
    }

    /** As the compiler collects a default of several values. */
    private static String listed(JsonNode list) {
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add(item.asText()));
        return items.toString();
    }
}
