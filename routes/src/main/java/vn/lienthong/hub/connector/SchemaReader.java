package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaException;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/** Reads the schemas of one operation. */
public final class SchemaReader {
    private final Path folder;
    private final String operation;
    private final ObjectMapper json;
    private final Problems problems;

    /** @param problems take what is wrong with the schemas */
    public SchemaReader(Path folder, String operation, ObjectMapper json, Problems problems) {
        this.folder = folder.resolve("schema");
        this.operation = operation;
        this.json = json;
        this.problems = problems;
    }

    /** The schema of the request, or null if something is wrong with it. */
    public CanonicalSchema request() {
        Path file = folder.resolve(operation + ".request.json");
        return problems.attempt(() -> read(file, CanonicalSchema::ofRequest));
    }

    /** The schema of the response, or null if something is wrong with it. */
    CanonicalSchema response() {
        Path file = folder.resolve(operation + ".response.json");
        return problems.attempt(() -> read(file, CanonicalSchema::ofResponse));
    }

    private CanonicalSchema read(Path path, Function<ObjectNode, CanonicalSchema> completion) {
        WrittenFile file = WrittenFile.json(path);
        JsonNode written = tree(file);
        List<Problem> found = SchemaCheck.problemsOf(file, written);
        if (!found.isEmpty()) {
            throw new UnusableFilesException(found.stream()
                    .map(problem -> problem.under(LintRule.SCHEMA))
                    .toList());
        }
        try {
            return completion.apply((ObjectNode) written);
        } catch (SchemaMistakeException e) {
            throw unusable(file.problem(e.place(), "operation " + operation + ": " + e.getMessage() + ".", null)
                    .under(e.rule()));
        } catch (SchemaException e) {
            String firstLine = e.getMessage().lines().findFirst().orElse("");
            throw unusable(file.problem(JsonPointer.empty(), "is no JSON Schema: " + firstLine + ".", null)
                    .under(LintRule.SCHEMA));
        }
    }

    private JsonNode tree(WrittenFile file) {
        try {
            return json.readTree(file.text());
        } catch (IOException e) {
            throw unusable(ReadingMistake.problem(file.path(), e));
        }
    }

    private static UnusableFilesException unusable(Problem problem) {
        return new UnusableFilesException(List.of(problem));
    }
}
