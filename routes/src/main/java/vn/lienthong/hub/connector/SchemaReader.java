package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaException;

import vn.lienthong.hub.context.HubYaml;

/** Reads the schemas of one operation and collects what is wrong with them. */
final class SchemaReader {
    private final Path folder;
    private final String operation;
    private final ObjectMapper json;
    private final List<Problem> problems = new ArrayList<>();

    SchemaReader(Path folder, String operation, ObjectMapper json) {
        this.folder = folder.resolve("schema");
        this.operation = operation;
        this.json = json;
    }

    /** What was wrong with the schemas read so far. */
    List<Problem> problems() {
        return problems;
    }

    /** The schema of the request, or null if something is wrong with it. */
    CanonicalSchema request() {
        return read(folder.resolve(operation + ".request.json"), CanonicalSchema::ofRequest);
    }

    /** The schema of the response, or null if something is wrong with it. */
    CanonicalSchema response() {
        return read(folder.resolve(operation + ".response.json"), CanonicalSchema::ofResponse);
    }

    private CanonicalSchema read(Path file, Function<ObjectNode, CanonicalSchema> completion) {
        try {
            JsonNode written = json.readTree(Files.readAllBytes(file));
            if (isOfAnObject(written)) {
                return completion.apply((ObjectNode) written);
            }
            problems.add(
                    new Problem(file, "is no schema of an object.", "It needs \"type\": \"object\" and properties."));
        } catch (IOException e) {
            problems.add(new Problem(file, HubYaml.explain(e), "Every operation has a request and a response."));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(file, "operation " + operation + ": " + e.getMessage() + ".", null));
        } catch (SchemaException e) {
            String firstLine = e.getMessage().lines().findFirst().orElse("");
            problems.add(new Problem(file, "is no JSON Schema: " + firstLine + ".", null));
        }
        return null;
    }

    /** Also not by reference, so that what it holds can be seen at once. */
    private static boolean isOfAnObject(JsonNode written) {
        return written.path("type").asText().equals("object")
                && written.path("properties").isObject()
                && !written.has("$ref");
    }
}
