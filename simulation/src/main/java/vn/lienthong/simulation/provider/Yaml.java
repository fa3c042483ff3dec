package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML files whose root is an object, and complains about anything else. */
public final class Yaml {

    private static final ObjectMapper MAPPER =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private Yaml() {}

    /**
     * Reads one file.
     *
     * @throws BrokenExampleException when it cannot be read, or is no YAML of an object
     */
    public static JsonNode read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            JsonNode root = MAPPER.readTree(stream);
            if (!root.isObject()) {
                throw new BrokenExampleException(file, "holds no keys");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new BrokenExampleException(file, "is not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BrokenExampleException(file, "cannot be read: " + e.getMessage(), e);
        }
    }
}
