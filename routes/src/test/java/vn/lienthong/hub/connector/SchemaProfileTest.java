package vn.lienthong.hub.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import vn.lienthong.hub.context.WrittenFile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.connector.Json.object;

class SchemaProfileTest {
    private static final Path CONNECTORS = Path.of("..", "connectors");

    @TestFactory
    Stream<DynamicTest> everySchemaOfThisRepositoryIsOfTheProfile() throws IOException {
        return Files.walk(CONNECTORS)
                .filter(file -> file.getParent().endsWith("schema"))
                .map(file -> DynamicTest.dynamicTest(
                        CONNECTORS.relativize(file).toString(),
                        () -> assertThat(SchemaCheck.problemsOf(
                                        WrittenFile.json(file), new ObjectMapper().readTree(Files.readAllBytes(file))))
                                .isEmpty()));
    }

    /** A format that nobody checks would let everything pass. */
    @TestFactory
    Stream<DynamicTest> everyFormatOfTheProfileIsChecked() throws IOException {
        try (InputStream file = SchemaProfileTest.class.getResourceAsStream("/canonical.schema.json")) {
            JsonNode formats = new ObjectMapper().readTree(file).at("/$defs/object/properties/format/enum");
            assertThat(formats).isNotEmpty();
            return Stream.iterate(0, index -> index < formats.size(), index -> index + 1)
                    .map(index -> formats.get(index).asText())
                    .map(format -> DynamicTest.dynamicTest(
                            format,
                            () -> assertThat(CanonicalSchema.ofRequest(object("""
                                            {"type": "object", "properties": {"x": {"type": "string", "format": "%s"}}}
                                            """.formatted(format)))
                                            .check(object("{\"x\": \"\\u0001 [{\"}")))
                                    .hasSize(1)));
        }
    }
}
