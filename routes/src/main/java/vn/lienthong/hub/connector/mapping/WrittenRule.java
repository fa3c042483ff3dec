package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.UnusableFilesException;

/** What stands in the column {@code rule} of a field table: {@code code:<table>}, {@code date:<pattern>}, or nothing. */
final class WrittenRule {
    private static final String CODE = "code:";
    private static final String DATE = "date:";
    private static final String TABLE = ".codes.csv";

    private final Path file;
    private final long line;

    private WrittenRule(Path file, long line) {
        this.file = file;
        this.line = line;
    }

    /**
     * @param file with the field table; code tables lie beside it
     * @param line on which the rule stands
     * @throws UnusableFilesException if it is no rule, or its code table cannot be used
     */
    static FieldRule read(Path file, long line, String rule) {
        return new WrittenRule(file, line).read(rule);
    }

    private FieldRule read(String rule) {
        if (rule.isEmpty()) {
            return FieldRule.COPY;
        }
        if (rule.startsWith(DATE)) {
            return dateRule(rule.substring(DATE.length()));
        }
        if (rule.startsWith(CODE)) {
            return codeRule(rule.substring(CODE.length()));
        }
        // Of a rule with a mistake before its colon only that part is compared.
        String kind = rule.contains(":") ? rule.substring(0, rule.indexOf(':') + 1) : rule;
        throw problem(
                "there is no rule '" + rule + "'.",
                DidYouMean.among(kind, List.of(CODE, DATE)) + " Nothing after the last comma means: copy.");
    }

    private FieldRule codeRule(String table) {
        Path codes = file.resolveSibling(table + TABLE);
        if (!Files.isRegularFile(codes)) {
            throw problem(
                    "there is no code table " + codes.getFileName() + " beside it.", DidYouMean.among(table, tables()));
        }
        return CodeRule.read(table, codes);
    }

    private List<String> tables() {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(table -> table.getFileName().toString())
                    .filter(name -> name.endsWith(TABLE))
                    .map(name -> name.substring(0, name.length() - TABLE.length()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private FieldRule dateRule(String pattern) {
        try {
            return new DateRule(pattern);
        } catch (IllegalArgumentException e) {
            throw problem(e.getMessage() + ".", null);
        }
    }

    private UnusableFilesException problem(String message, String suggestion) {
        return new UnusableFilesException(List.of(CsvTable.problem(file, line, message, suggestion)));
    }
}
