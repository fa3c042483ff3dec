package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Reads what an agency sends about its row files: a table that describes their columns, or a sample of its answers. It makes
 * one operation, called as the file is.
 */
final class LayoutCsvReader {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final String MARK = "\uFEFF";

    private LayoutCsvReader() {}

    /** @throws UnusableContractException with everything that is wrong, and where */
    static Contract read(Path file, String text) {
        String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
        char delimiter = delimiter(unmarked.stripLeading().lines().findFirst().orElse(""));
        List<CsvRecord> records = records(file, unmarked, delimiter);
        boolean isTable = ColumnHead.describe(records.get(0).getFields());
        try {
            List<NamedColumn> columns = isTable ? ColumnTable.read(file, records) : ColumnSample.read(file, records);
            // A sample may hold what is people's, so it is not kept.
            Map<String, String> kept = isTable ? Map.of(file.getFileName().toString(), text) : Map.of();
            return new ColumnLayout(file, columns, isTable ? new LinkedHashSet<>() : assumedOf(columns))
                    .contract(delimiter, kept);
        } catch (UnusableFilesException e) {
            throw new UnusableContractException(e.problems());
        }
    }

    private static Set<String> assumedOf(List<NamedColumn> sample) {
        Set<String> assumed = new LinkedHashSet<>();
        assumed.add("The file is a sample of answers: its first line has not both name and one of type, width, required"
                + " and file.");
        sample.stream()
                .filter(column -> column.cell().datePattern() != null)
                .forEach(column -> assumed.add(
                        column.name() + " is a date " + column.cell().datePattern() + ", as its values are."));
        return assumed;
    }

    /** The one that stands most often in the first line; a comma where there is none. */
    private static char delimiter(String line) {
        return DELIMITERS.stream()
                .max(Comparator.<Character>comparingLong(each ->
                                line.chars().filter(letter -> letter == each).count())
                        .thenComparing(each -> -DELIMITERS.indexOf(each)))
                .orElseThrow();
    }

    /** With as many cells as the first has. */
    private static List<CsvRecord> records(Path file, String text, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                records.add(each);
                if (each.getFieldCount() != records.get(0).getFieldCount()) {
                    throw unusable(
                            file,
                            each,
                            "there are " + each.getFieldCount() + " cells, and in the first line "
                                    + records.get(0).getFieldCount() + ".",
                            "A cell with a delimiter in it stands in quotes.");
                }
            }
            return records;
        } catch (CsvParseException | IOException e) {
            CsvRecord last = records.isEmpty() ? null : records.get(records.size() - 1);
            throw unusable(file, last, "after this the file is no CSV.", "Look for a quote that is not closed.");
        }
    }

    private static UnusableContractException unusable(Path file, CsvRecord at, String message, String suggestion) {
        Integer line = at == null ? null : line(at);
        return new UnusableContractException(List.of(new Problem(file, line, message, suggestion)));
    }

    static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }
}
