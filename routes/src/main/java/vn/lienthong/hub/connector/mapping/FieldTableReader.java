package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Reads {@code mapping/<operation>.fields.csv} and the code tables {@code mapping/<table>.codes.csv} beside it. */
public final class FieldTableReader {
    private static final String CODE = "code:";
    private static final String DATE = "date:";

    private FieldTableReader() {}

    /** @throws MappingException naming the line and what is wrong with it */
    public static FieldTable read(Path file) throws IOException, MappingException {
        List<FieldTable.Line> lines = new ArrayList<>();
        for (NamedCsvRecord line : records(file, "canonical", "provider", "rule")) {
            String canonical = line.getField("canonical").strip();
            String provider = line.getField("provider").strip();
            if (canonical.isEmpty() || provider.isEmpty()) {
                throw new MappingException("line " + line.getStartingLineNumber() + ": a field name is missing");
            }
            lines.add(new FieldTable.Line(path(canonical), path(provider), rule(file, line)));
        }
        return new FieldTable(lines);
    }

    private static List<String> path(String dotted) {
        return List.of(dotted.split("\\."));
    }

    private static FieldRule rule(Path file, NamedCsvRecord line) throws IOException, MappingException {
        String rule = line.getField("rule").strip();
        if (rule.isEmpty()) {
            return FieldRule.COPY;
        }
        if (rule.startsWith(DATE)) {
            return dateRule(line, rule.substring(DATE.length()));
        }
        if (rule.startsWith(CODE)) {
            String table = rule.substring(CODE.length());
            return codeRule(table, file.resolveSibling(table + ".codes.csv"));
        }
        throw new MappingException("line " + line.getStartingLineNumber() + ": there is no rule '" + rule
                + "'; there are code:<table>, date:<pattern> and nothing (copy)");
    }

    private static FieldRule dateRule(NamedCsvRecord line, String pattern) throws MappingException {
        try {
            return new DateRule(pattern);
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    "line " + line.getStartingLineNumber() + ": '" + pattern + "' is no date pattern", e);
        }
    }

    private static FieldRule codeRule(String table, Path file) throws IOException, MappingException {
        if (!Files.isRegularFile(file)) {
            throw new MappingException("the code table " + file.getFileName() + " is missing beside it");
        }
        Map<String, String> toCanonical = new HashMap<>();
        Map<String, String> toProvider = new HashMap<>();
        for (NamedCsvRecord line : records(file, "canonical", "provider")) {
            String canonical = line.getField("canonical").strip();
            String provider = line.getField("provider").strip();
            if (toCanonical.put(provider, canonical) != null) {
                throw new MappingException(file.getFileName() + ": the provider's code in line "
                        + line.getStartingLineNumber() + " stands there twice");
            }
            // Several codes of a provider may mean the same; the first is the one that is sent.
            toProvider.putIfAbsent(canonical, provider);
        }
        return new CodeRule(table, toCanonical, toProvider);
    }

    private static List<NamedCsvRecord> records(Path file, String... columns) throws IOException, MappingException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            if (!records.isEmpty() && !records.get(0).getHeader().equals(List.of(columns))) {
                throw new MappingException(
                        file.getFileName() + ": the first line must be " + String.join(",", columns));
            }
            return records;
        }
    }
}
