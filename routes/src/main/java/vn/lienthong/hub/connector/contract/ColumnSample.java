package vn.lienthong.hub.connector.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.lienthong.hub.connector.mapping.DateRule;
import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * A sample of a provider's answers, whose first line names the columns. Of its rows only the form of dates is looked at, and
 * nothing of them goes into a draft: they may be people's.
 */
final class ColumnSample {
    /** Digits alone could be anything, so {@code yyyyMMdd} is not among them. */
    private static final List<String> DATES =
            List.of("dd/MM/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy/MM/dd");

    private ColumnSample() {}

    static List<NamedColumn> read(Path file, List<CsvRecord> records) {
        CsvRecord head = records.get(0);
        List<NamedColumn> columns = new ArrayList<>();
        for (int index = 0; index < head.getFieldCount(); index++) {
            int cell = index;
            List<String> values = records.stream()
                    .skip(1)
                    .map(each -> each.getField(cell).strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            columns.add(new NamedColumn(
                    LayoutCsvReader.line(head),
                    head.getField(index),
                    new Cell(null, datePattern(values)),
                    false,
                    true,
                    null));
        }
        return columns;
    }

    /** The one that all values have; null if there is none. */
    private static String datePattern(List<String> values) {
        return DATES.stream()
                .filter(pattern -> !values.isEmpty() && values.stream().allMatch(value -> isDate(value, pattern)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDate(String value, String pattern) {
        try {
            new DateRule(pattern).toCanonical(TextNode.valueOf(value));
            return true;
        } catch (MappingException e) {
            return false;
        }
    }
}
