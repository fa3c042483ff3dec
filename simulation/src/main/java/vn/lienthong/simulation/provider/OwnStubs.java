package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;

/** What the examples cannot simulate: WireMock mappings in {@code stub/*.json}, one or a list of them in a file. */
final class OwnStubs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnStubs() {}

    static List<StubMapping> of(Path connectorFolder) {
        Path stubs = connectorFolder.resolve("stub");
        if (!Files.isDirectory(stubs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(stubs)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new BrokenExampleException(stubs, "cannot be listed: " + e.getMessage(), e);
        }
    }

    private static List<StubMapping> read(Path file) {
        try {
            JsonNode root = JSON.readTree(file.toFile());
            List<StubMapping> mappings = new ArrayList<>();
            for (JsonNode mapping : root.has("mappings") ? root.path("mappings") : List.of(root)) {
                mappings.add(StubMapping.buildFrom(mapping.toString()));
            }
            return mappings;
        } catch (IOException | JsonException e) {
            throw new BrokenExampleException(file, "is not a WireMock mapping: " + e.getMessage(), e);
        }
    }
}
