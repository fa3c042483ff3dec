package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Rows as one part of {@code contract/layout.yaml} describes them: CSV, fixed width, JSON in lines, or XML.
 */
record SimulatedRows(JsonNode layout) {
    String key() {
        return layout.path("key").asText();
    }

    String encoding() {
        return layout.path("encoding").asText("UTF-8");
    }

    private boolean isFixedWidth() {
        return layout.path("format").asText().equals("fixed-width");
    }

    private boolean isJsonLines() {
        return layout.path("format").asText().equals("json-lines");
    }

    private boolean hasHeader() {
        return layout.path("header").asBoolean(true);
    }

    private SimulatedXmlRows xml() {
        return new SimulatedXmlRows(
                layout.path("root").asText(), layout.path("row").asText(), names());
    }

    private boolean isXml() {
        return layout.path("format").asText().equals("xml");
    }

    private char delimiter() {
        return layout.path("delimiter").asText(",").charAt(0);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        layout.path("columns").forEach(column -> names.add(column.path("name").asText()));
        return names;
    }

    /** Rows by the names of their columns, without what is empty. */
    List<Map<String, String>> read(String text) {
        if (isXml()) {
            return xml().read(text);
        }
        if (isJsonLines()) {
            return SimulatedJsonRows.read(text);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        if (isFixedWidth()) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(row(names(), cut(line))));
            return rows;
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter()).ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            List<String> names = hasHeader() ? records.get(0).getFields() : names();
            records.stream().skip(hasHeader() ? 1 : 0).forEach(record -> rows.add(row(names, record.getFields())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private List<String> cut(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (JsonNode column : layout.path("columns")) {
            int end = Math.min(line.length(), start + column.path("width").asInt());
            cells.add(line.substring(Math.min(start, line.length()), end));
            start += column.path("width").asInt();
        }
        return cells;
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new TreeMap<>();
        for (int index = 0; index < names.size(); index++) {
            String cell = cells.get(index).strip();
            if (!cell.isEmpty()) {
                row.put(names.get(index), cell);
            }
        }
        return row;
    }

    String write(List<Map<String, String>> rows) {
        if (isXml()) {
            return xml().write(rows);
        }
        if (isJsonLines()) {
            return SimulatedJsonRows.write(rows);
        }
        StringWriter text = new StringWriter();
        if (isFixedWidth()) {
            rows.forEach(row -> text.append(fixed(row)).append('\n'));
            return text.toString();
        }
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            if (hasHeader()) {
                writer.writeRecord(names());
            }
            rows.forEach(row -> writer.writeRecord(
                    names().stream().map(name -> row.getOrDefault(name, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private String fixed(Map<String, String> row) {
        StringBuilder line = new StringBuilder();
        for (JsonNode column : layout.path("columns")) {
            String cell = row.getOrDefault(column.path("name").asText(), "");
            line.append(cell).append(" ".repeat(column.path("width").asInt() - cell.length()));
        }
        return line.toString();
    }
}
