package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.function.Function;

/** The field table or, where there are lists, the JSLT between the canonical form and a provider's JSON. */
final class JsonMapping {
    private JsonMapping() {}

    static String table(List<Part> parts) {
        StringBuilder table = new StringBuilder("canonical,provider,rule\n");
        lines(table, parts, "", "");
        return table.toString();
    }

    /** A table has dots between levels, so a name with one, or with a comma, cannot stand in it. */
    static boolean fitsATable(Part message) {
        return !message.hasLists() && hasPlainNames(message);
    }

    private static boolean hasPlainNames(Part part) {
        return part.parts().stream().allMatch(child -> child.name().matches("[\\w-]+") && hasPlainNames(child));
    }

    private static void lines(StringBuilder table, List<Part> parts, String canonical, String provider) {
        for (Part part : parts) {
            if (part.isObject()) {
                lines(table, part.parts(), canonical + part.canonical() + ".", provider + part.name() + ".");
            } else {
                table.append(canonical + part.canonical() + "," + provider + part.name() + ",\n");
            }
        }
    }

    static String toCanonical(List<Part> parts) {
        return jslt(parts, Part::canonical, Part::name);
    }

    static String toProvider(List<Part> parts) {
        return jslt(parts, Part::name, Part::canonical);
    }

    private static String jslt(List<Part> parts, Function<Part, String> made, Function<Part, String> read) {
        StringBuilder text = new StringBuilder();
        object(text, parts, "", "", made, read);
        return text.append('\n').toString();
    }

    private static void object(
            StringBuilder text,
            List<Part> parts,
            String from,
            String indent,
            Function<Part, String> made,
            Function<Part, String> read) {
        text.append("{");
        String separator = "\n";
        for (Part part : parts) {
            String path = from + "." + quoted(read.apply(part));
            text.append(separator)
                    .append(indent)
                    .append("  ")
                    .append(quoted(made.apply(part)))
                    .append(": ");
            separator = ",\n";
            if (part.isList()) {
                text.append("[for (" + path + ") ");
                if (part.isObject()) {
                    object(text, part.parts(), "", indent + "  ", made, read);
                } else {
                    text.append(".");
                }
                text.append("]");
            } else if (part.isObject()) {
                text.append("if (" + path + ") ");
                object(text, part.parts(), path, indent + "  ", made, read);
            } else {
                text.append(path);
            }
        }
        text.append("\n").append(indent).append("}");
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
