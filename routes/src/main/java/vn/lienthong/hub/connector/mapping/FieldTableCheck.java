package vn.lienthong.hub.connector.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.connector.mapping.FieldTable.Line;
import vn.lienthong.hub.context.DidYouMean;

/** What must be right among the lines of a field table, each of which is right by itself. */
final class FieldTableCheck {
    private FieldTableCheck() {}

    /** Takes what is wrong with a line. */
    @FunctionalInterface
    interface Report {
        void problem(long line, String problem, String suggestion);
    }

    /**
     * @param schema of the canonical form
     * @param filled the side that the table writes
     * @param report takes what is wrong
     */
    static void check(List<Line> lines, JsonNode schema, Function<Line, List<String>> filled, Report report) {
        for (Line line : lines) {
            checkIsIn(schema, line, report);
            List<String> field = filled.apply(line);
            for (Line other : lines.subList(0, lines.indexOf(line))) {
                if (overlap(field, filled.apply(other))) {
                    report.problem(
                            line.number(),
                            dotted(field) + " and " + dotted(filled.apply(other)) + " of line " + other.number()
                                    + " fill the same field.",
                            null);
                }
            }
        }
    }

    private static void checkIsIn(JsonNode schema, Line line, Report report) {
        JsonNode node = schema;
        for (String name : line.canonical()) {
            JsonNode fields = node.path("properties");
            if (!fields.has(name)) {
                report.problem(
                        line.number(),
                        "the schema has no field " + dotted(line.canonical()) + ".",
                        DidYouMean.among(
                                name,
                                fields.properties().stream()
                                        .map(Map.Entry::getKey)
                                        .toList()));
                return;
            }
            node = fields.get(name);
        }
    }

    /** Whether they are one field, or one lies within the other. */
    private static boolean overlap(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    private static String dotted(List<String> path) {
        return String.join(".", path);
    }
}
