package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The field table or, where there are lists, the JSLT between the canonical form and a provider's JSON. */
final class JsonMapping {
    private JsonMapping() {}

    static String table(List<Part> parts) {
        StringWriter text = new StringWriter();
        try (CsvWriter table =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            table.writeRecord("canonical", "provider", "rule");
            lines(table, parts, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A table has dots between levels, and takes spaces around a name away, so a name with either cannot stand in it. */
    static boolean fitsATable(Part message) {
        return !message.hasLists() && hasPlainNames(message);
    }

    private static boolean hasPlainNames(Part part) {
        return part.parts().stream()
                .allMatch(child -> child.name().matches("[^.\\p{Cntrl}]+")
                        && child.name().equals(child.name().strip())
                        && hasPlainNames(child));
    }

    private static void lines(CsvWriter table, List<Part> parts, String canonical, String provider) {
        for (Part part : parts) {
            if (part.isObject()) {
                lines(table, part.parts(), canonical + part.canonical() + ".", provider + part.name() + ".");
            } else {
                String pattern = part.cell() == null ? null : part.cell().datePattern();
                table.writeRecord(
                        canonical + part.canonical(), provider + part.name(), pattern == null ? "" : "date:" + pattern);
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
