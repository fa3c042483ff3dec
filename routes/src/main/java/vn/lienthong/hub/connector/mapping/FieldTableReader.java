package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Reads {@code mapping/<operation>.fields.csv} and the code tables {@code mapping/<table>.codes.csv} beside it. */
public final class FieldTableReader {
    private static final String CODE = "code:";
    private static final String DATE = "date:";
    private static final int COLUMNS = 3;

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    private FieldTableReader(Path file) {
        this.file = file;
    }

    /**
     * A table that brings a provider's answers into the canonical form.
     *
     * @param schema of the canonical answer
     * @throws MappingException with everything that is wrong, and where
     */
    public static FieldTable forAnswers(Path file, JsonNode schema) throws IOException, MappingException {
        return new FieldTableReader(file).read(schema, FieldTable.Line::canonical);
    }

    /**
     * A table that brings canonical requests into the provider's form.
     *
     * @param schema of the canonical request
     * @throws MappingException with everything that is wrong, and where
     */
    public static FieldTable forRequests(Path file, JsonNode schema) throws IOException, MappingException {
        return new FieldTableReader(file).read(schema, FieldTable.Line::provider);
    }

    private FieldTable read(JsonNode schema, Function<FieldTable.Line, List<String>> filled)
            throws IOException, MappingException {
        List<FieldTable.Line> lines = new ArrayList<>();
        for (NamedCsvRecord line : CsvTable.read(file, "canonical", "provider", "rule")) {
            try {
                lines.add(line(line));
            } catch (MappingException e) {
                problem(line.getStartingLineNumber(), e.getMessage());
            }
        }
        FieldTableCheck.check(lines, schema, filled, this::problem);
        if (!problems.isEmpty()) {
            throw new MappingException(String.join("; ", problems));
        }
        return new FieldTable(lines);
    }

    private void problem(long line, String problem) {
        problems.add(file.getFileName() + ": line " + line + ": " + problem);
    }

    private FieldTable.Line line(NamedCsvRecord line) throws IOException, MappingException {
        if (line.getFieldCount() != COLUMNS) {
            throw new MappingException("there are " + line.getFieldCount() + " columns instead of " + COLUMNS
                    + "; a comma stands also before an empty rule");
        }
        String canonical = line.getField("canonical").strip();
        String provider = line.getField("provider").strip();
        if (canonical.isEmpty() || provider.isEmpty()) {
            throw new MappingException("a field name is missing");
        }
        FieldRule rule = rule(line.getField("rule").strip());
        return new FieldTable.Line(line.getStartingLineNumber(), path(canonical), path(provider), rule);
    }

    private static List<String> path(String dotted) {
        return List.of(dotted.split("\\."));
    }

    private FieldRule rule(String rule) throws IOException, MappingException {
        if (rule.isEmpty()) {
            return FieldRule.COPY;
        }
        if (rule.startsWith(DATE)) {
            return dateRule(rule.substring(DATE.length()));
        }
        if (rule.startsWith(CODE)) {
            String table = rule.substring(CODE.length());
            Path codes = file.resolveSibling(table + ".codes.csv");
            if (!Files.isRegularFile(codes)) {
                throw new MappingException("the code table " + codes.getFileName() + " is missing beside it");
            }
            return CodeRule.read(table, codes);
        }
        throw new MappingException(
                "there is no rule '" + rule + "'; there are code:<table>, date:<pattern> and nothing (copy)");
    }

    private static FieldRule dateRule(String pattern) throws MappingException {
        try {
            return new DateRule(pattern);
        } catch (IllegalArgumentException e) {
            throw new MappingException(e.getMessage(), e);
        }
    }
}
