package vn.lienthong.hub.connector.mapping;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.connector.mapping.FieldTable.Line;

/** What must be right among the lines of a field table, each of which is right by itself. */
final class FieldTableCheck {
    private FieldTableCheck() {}

    /**
     * @param schema of the canonical form
     * @param filled the side that the table writes
     * @param report takes the number of a line and what is wrong with it
     */
    static void check(
            List<Line> lines, JsonNode schema, Function<Line, List<String>> filled, BiConsumer<Long, String> report) {
        for (Line line : lines) {
            if (!isIn(schema, line.canonical())) {
                report.accept(line.number(), "the schema has no field " + dotted(line.canonical()));
            }
            List<String> field = filled.apply(line);
            for (Line other : lines.subList(0, lines.indexOf(line))) {
                if (overlap(field, filled.apply(other))) {
                    report.accept(
                            line.number(),
                            dotted(field) + " and " + dotted(filled.apply(other)) + " of line " + other.number()
                                    + " fill the same field");
                }
            }
        }
    }

    private static boolean isIn(JsonNode schema, List<String> path) {
        JsonNode node = schema;
        for (String name : path) {
            node = node.path("properties").path(name);
        }
        return !node.isMissingNode();
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
