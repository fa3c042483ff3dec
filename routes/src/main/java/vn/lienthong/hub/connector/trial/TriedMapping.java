package vn.lienthong.hub.connector.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.SchemaReader;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.JsonMapping;
import vn.lienthong.hub.connector.mapping.JsonMappings;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Stylesheet;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problems;

/**
 * One mapping of a folder, compiled, with the examples of its operation. Nothing is looked at but what runs it: whether its
 * results are right, the connector's tests say.
 */
final class TriedMapping {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path folder;
    private final String operation;
    private final boolean isOfRequests;
    private final Work work;

    private TriedMapping(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.");
        this.folder = file.getParent().getParent();
        this.operation = name[0];
        this.isOfRequests = name[1].equals("request");
        this.work = name[2].equals("jslt") ? jslt(file) : xslt(file);
    }

    /** @throws vn.lienthong.hub.context.UnusableFilesException if it does not compile */
    static TriedMapping read(Path file) throws IOException {
        return new TriedMapping(file);
    }

    /** What is given to the mapping in one example: a canonical request or an answer of the provider. */
    record Example(String name, JsonNode input) {}

    private interface Work {
        void run(JsonNode input) throws MappingException;
    }

    /** Those that the mapping has something to do in. */
    List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : files()) {
            JsonNode faces = YAML.readTree(Files.readAllBytes(file));
            String name = file.getFileName().toString();
            if (isOfRequests) {
                examples.add(new Example(name, faces.path("request")));
            } else if (faces.at("/received/rows").isArray()) {
                faces.at("/received/rows").forEach(row -> examples.add(new Example(name, row)));
            } else {
                examples.add(new Example(name, faces.at("/received/body")));
            }
        }
        return examples.stream()
                .filter(example -> example.input().isObject() || example.input().isTextual())
                .toList();
    }

    private List<Path> files() throws IOException {
        Path examples = folder.resolve("examples").resolve(operation);
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(examples)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    void run(Example example) throws MappingException {
        work.run(example.input());
    }

    private Work jslt(Path file) {
        Path none = file.resolveSibling("none");
        JsonMapping mapping =
                isOfRequests ? JsonMappings.forRequests(none, file, null) : JsonMappings.forAnswers(none, file, null);
        return mapping::map;
    }

    private Work xslt(Path file) throws IOException {
        Stylesheet stylesheet = Stylesheet.read(file);
        if (!isOfRequests) {
            return answer -> stylesheet.transform(
                    Xml.parse(answer.asText().getBytes(StandardCharsets.UTF_8)), OutputStream.nullOutputStream());
        }
        CanonicalXml canonical = canonicalRequest();
        return request -> stylesheet.transform(canonical.write((ObjectNode) request), OutputStream.nullOutputStream());
    }

    private CanonicalXml canonicalRequest() throws IOException {
        Problems problems = new Problems();
        CanonicalSchema schema = new SchemaReader(folder, operation, new ObjectMapper(), problems).request();
        problems.throwIfAny();
        String connector = folder.getFileName().toString();
        String version = YAML.readTree(Files.readAllBytes(folder.resolve("connector.yaml")))
                .path("interface")
                .asText();
        return new CanonicalXml(
                CanonicalNames.namespace(connector, version),
                CanonicalNames.requestElement(new OperationName(connector, operation)),
                schema.document());
    }
}
