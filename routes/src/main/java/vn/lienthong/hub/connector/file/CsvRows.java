package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import vn.lienthong.hub.connector.mapping.MappingException;

/** Rows of CSV (RFC 4180, with a delimiter of the provider's). */
final class CsvRows extends RowCodec {
    private final List<String> columns;
    private final boolean hasHeader;
    private final char delimiter;

    CsvRows(RowLayout layout) {
        super(layout);
        this.columns = layout.names();
        this.hasHeader = layout.header();
        this.delimiter = layout.delimiter().charAt(0);
    }

    @Override
    String ending() {
        return "csv";
    }

    @Override
    String head() {
        return hasHeader ? line(columns) : "";
    }

    @Override
    String write(ObjectNode row) {
        return line(columns.stream().map(column -> row.path(column).asText("")).toList());
    }

    private String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    @Override
    List<ObjectNode> read(String text) throws MappingException {
        List<ObjectNode> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> names = hasHeader ? header(records) : columns;
            while (records.hasNext()) {
                requireFewerThanMax(rows);
                rows.add(row(names, records.next().getFields()));
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            // The parser's message may quote the text, so it is left out.
            throw new MappingException("the file is no CSV");
        }
    }

    /** Columns may come in another order, and others besides. */
    private List<String> header(Iterator<CsvRecord> records) throws MappingException {
        List<String> names = records.hasNext() ? records.next().getFields() : List.of();
        if (!names.containsAll(columns)) {
            throw new MappingException("the first line of the file does not name the columns that were agreed on");
        }
        return names;
    }

    private static ObjectNode row(List<String> names, List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        if (cells.size() == names.size()) {
            for (int index = 0; index < cells.size(); index++) {
                put(row, names.get(index), cells.get(index));
            }
        }
        return row;
    }
}
