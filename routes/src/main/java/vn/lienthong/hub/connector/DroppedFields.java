package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/**
 * That a mapping names every field that the schema requires. A table is a list of names; of a JSLT or an XSLT only the text
 * is looked at, so that this finds what is forgotten, and an example what is mapped wrongly.
 */
final class DroppedFields {
    private final OperationSource source;
    private final List<Problem> problems = new ArrayList<>();

    private DroppedFields(OperationSource source) {
        this.source = source;
    }

    static List<Problem> problemsOf(OperationSource source) {
        DroppedFields dropped = new DroppedFields(source);
        try {
            dropped.answer();
            dropped.request();
        } catch (IOException e) {
            dropped.problems.add(ReadingMistake.problem(source.file().path(), e));
        }
        return dropped.problems;
    }

    private void answer() throws IOException {
        JsonNode schema = source.operation().response().document();
        for (String kind : List.of("fields.csv", "response.jslt", "response.xslt")) {
            Path mapping = source.mapping(kind);
            if (Files.isRegularFile(mapping)) {
                look(mapping, Files.readString(mapping), schema);
            }
        }
    }

    /** A field of a question may also stand in the call's path; a body without a mapping has them all. */
    private void request() throws IOException {
        String call = source.written().call() == null ? "" : source.written().call();
        Path mapping = null;
        StringBuilder text = new StringBuilder(call);
        for (String kind : List.of("request.fields.csv", "request.jslt", "request.xslt")) {
            if (Files.isRegularFile(source.mapping(kind))) {
                mapping = source.mapping(kind);
                text.append('\n').append(Files.readString(mapping));
            }
        }
        boolean isBodyless = call.startsWith("GET ") || call.startsWith("DELETE ");
        if (mapping != null || isBodyless) {
            look(
                    mapping == null ? source.file().path() : mapping,
                    text.toString(),
                    source.operation().request().document());
        }
    }

    private void look(Path file, String text, JsonNode schema) {
        for (JsonNode required : schema.path("required")) {
            String name = required.asText();
            if (!name.equals(CanonicalSchema.VERDICT)
                    && !Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                            .matcher(text)
                            .find()) {
                problems.add(new Problem(
                                file,
                                null,
                                "the required field '" + name + "' is nowhere in it.",
                                "Map it, or do not require it.")
                        .under(LintRule.DROPPED_FIELD));
            }
        }
    }
}
