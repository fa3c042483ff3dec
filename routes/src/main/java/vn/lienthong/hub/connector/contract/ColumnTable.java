package vn.lienthong.hub.connector.contract;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvRecord;

import vn.lienthong.hub.connector.mapping.DateRule;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/** A table that describes the columns of a provider's files, one in each line. */
final class ColumnTable {
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "yes", true, "có", true, "x", true, "true", true, "no", false, "không", false, "false", false, "", false);
    private static final Map<String, String> USES = Map.of(
            "request", NamedColumn.REQUEST,
            "hỏi", NamedColumn.REQUEST,
            "answer", NamedColumn.ANSWER,
            "trả lời", NamedColumn.ANSWER,
            "both", NamedColumn.BOTH,
            "cả hai", NamedColumn.BOTH,
            "", NamedColumn.ANSWER);
    private static final Set<String> KEYS = Set.of("key", "khóa");
    private static final Set<String> DATES = Set.of("date", "ngày");
    /** A row holds nothing but texts, so numbers are texts too. */
    private static final Set<String> TEXTS = Set.of(
            "", "text", "chuỗi", "string", "char", "varchar", "varchar2", "number", "số", "integer", "code", "mã");

    private static final int MAX_WIDTH = 10_000;

    private final Path file;
    private final Map<ColumnHead, Integer> places = new EnumMap<>(ColumnHead.class);
    private final Problems problems = new Problems();

    private ColumnTable(Path file) {
        this.file = file;
    }

    /** @throws UnusableFilesException with everything that is wrong, and where */
    static List<NamedColumn> read(Path file, List<CsvRecord> records) {
        ColumnTable table = new ColumnTable(file);
        table.head(records.get(0));
        List<NamedColumn> columns = records.stream().skip(1).map(table::column).toList();
        if (columns.isEmpty()) {
            table.report(records.get(0), "no column follows.", "Write a line for each.");
        }
        table.problems.throwIfAny();
        return columns;
    }

    private void head(CsvRecord row) {
        for (int index = 0; index < row.getFieldCount(); index++) {
            String cell = row.getField(index).strip();
            ColumnHead head = ColumnHead.of(cell).orElse(null);
            if (head == null) {
                report(row, "there is no head '" + cell + "'.", DidYouMean.among(cell, ColumnHead.all()));
            } else if (places.put(head, index) != null) {
                report(row, "two heads say the same: '" + cell + "' is the second.", "Leave one of them out.");
            }
        }
    }

    private NamedColumn column(CsvRecord row) {
        String type = cell(row, ColumnHead.TYPE);
        String kind = word(type.replaceFirst("[(:].*", ""));
        Integer width = width(row);
        return new NamedColumn(
                LayoutCsvReader.line(row),
                cell(row, ColumnHead.NAME),
                new Cell(width, datePattern(row, type, kind, width)),
                isAmong(KEYS, kind),
                one(row, ColumnHead.REQUIRED, TRUTHS),
                places.containsKey(ColumnHead.FILE) ? one(row, ColumnHead.FILE, USES) : null);
    }

    private String cell(CsvRecord row, ColumnHead head) {
        Integer place = places.get(head);
        return place == null ? "" : row.getField(place).strip();
    }

    private Integer width(CsvRecord row) {
        String cell = cell(row, ColumnHead.WIDTH);
        if (cell.isEmpty()) {
            return null;
        }
        int width = cell.matches("[0-9]{1,5}") ? Integer.parseInt(cell) : 0;
        if (width < 1 || width > MAX_WIDTH) {
            report(
                    row,
                    "'" + cell + "' is no width.",
                    "Write how many characters it has, from 1 to " + MAX_WIDTH + ".");
            return null;
        }
        return width;
    }

    /** Null if it is no date. */
    private String datePattern(CsvRecord row, String type, String kind, Integer width) {
        if (!isAmong(DATES, kind)) {
            if (!isAmong(KEYS, kind) && !isAmong(TEXTS, kind)) {
                report(row, "there is no type '" + type + "'.", DidYouMean.among(kind, Set.of("text", "date", "key")));
            }
            return null;
        }
        String pattern =
                type.contains(":") ? type.substring(type.indexOf(':') + 1).strip() : "";
        try {
            new DateRule(pattern);
        } catch (IllegalArgumentException e) {
            report(row, "the type '" + type + "' does not say the form of the date.", "Write date:dd/MM/yyyy.");
            return null;
        }
        if (width != null && new Cell(null, pattern).written("2024-11-23").length() > width) {
            report(row, "a date " + pattern + " does not fit into " + width + " characters.", null);
        }
        return pattern;
    }

    private <T> T one(CsvRecord row, ColumnHead head, Map<String, T> words) {
        String cell = word(cell(row, head));
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (word(word.getKey()).equals(cell)) {
                return word.getValue();
            }
        }
        report(
                row,
                "there is no '" + cell + "' in the column " + head.word() + ".",
                DidYouMean.among(
                        cell,
                        words.keySet().stream().filter(word -> !word.isEmpty()).toList()));
        return words.get("");
    }

    private static boolean isAmong(Set<String> words, String word) {
        return words.stream().anyMatch(each -> word(each).equals(word));
    }

    /** With neither capitals nor diacritics. */
    private static String word(String text) {
        return CanonicalWords.folded(text).strip().toLowerCase(Locale.ROOT);
    }

    private void report(CsvRecord row, String problem, String suggestion) {
        problems.add(new Problem(file, LayoutCsvReader.line(row), problem, suggestion));
    }
}
