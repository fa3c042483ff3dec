package vn.lienthong.hub.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.simulation.provider.ConnectorFolder;

/** An agreement under which every operation of every connector may be called, with every field. */
public record TesterAgreement(Path home) {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String RESPONSE = ".response.json";

    /** Into the home, beside the other agreements. */
    public void write() {
        ObjectNode agreement = YAML.createObjectNode();
        agreement.put("agency", RunningHub.TESTER);
        agreement.putObject("name").put("vi", "Đơn vị kiểm thử").put("en", "An agency of the tests");
        agreement.put("validFrom", "2020-01-01").put("validTo", "2099-12-31");
        ArrayNode grants = agreement.putArray("grants");
        try (Stream<Path> files = Files.walk(home.resolve("connectors"))) {
            files.filter(file -> file.toString().endsWith(RESPONSE))
                    .sorted()
                    .forEach(file -> connectorsOf(file).forEach(id -> describe(id, file, grants.addObject())));
            Files.write(
                    home.resolve("config/agreements").resolve(RunningHub.TESTER + ".yaml"),
                    YAML.writeValueAsBytes(agreement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> connectorsOf(Path responseSchema) {
        return ConnectorFolder.read(responseSchema.getParent().getParent()).ids();
    }

    private static void describe(String connector, Path responseSchema, ObjectNode grant) {
        String operation = responseSchema.getFileName().toString().replace(RESPONSE, "");
        grant.put("operation", connector + "." + operation);
        grant.putArray("purposes").add(RunningHub.TESTING);
        grant.putArray("integrations")
                .addObject()
                .put("integration", RunningHub.TESTING)
                .put("procedure", RunningHub.TESTING)
                .put("purpose", RunningHub.TESTING);
        ArrayNode fields = grant.putArray("fields");
        try {
            new ObjectMapper()
                    .readTree(Files.readAllBytes(responseSchema))
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(fields::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
