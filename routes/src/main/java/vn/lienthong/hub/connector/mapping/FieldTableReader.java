package vn.lienthong.hub.connector.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/** Reads {@code mapping/<operation>.fields.csv} and the code tables {@code mapping/<table>.codes.csv} beside it. */
final class FieldTableReader {
    private static final int COLUMNS = 3;

    private final Path file;
    private final Problems problems = new Problems();

    private FieldTableReader(Path file) {
        this.file = file;
    }

    /**
     * A table that brings a provider's answers into the canonical form.
     *
     * @param schema of the canonical answer
     * @throws UnusableFilesException with everything that is wrong, and where
     */
    static FieldTable forAnswers(Path file, JsonNode schema) {
        return new FieldTableReader(file).read(schema, FieldTable.Line::canonical);
    }

    /**
     * A table that brings canonical requests into the provider's form.
     *
     * @param schema of the canonical request
     * @throws UnusableFilesException with everything that is wrong, and where
     */
    static FieldTable forRequests(Path file, JsonNode schema) {
        return new FieldTableReader(file).read(schema, FieldTable.Line::provider);
    }

    private FieldTable read(JsonNode schema, Function<FieldTable.Line, List<String>> filled) {
        List<FieldTable.Line> lines = new ArrayList<>();
        for (NamedCsvRecord line : CsvTable.read(file, "canonical", "provider", "rule")) {
            FieldTable.Line read = line(line);
            if (read != null) {
                lines.add(read);
            }
        }
        FieldTableCheck.check(lines, schema, filled, this::report);
        problems.throwIfAny();
        return new FieldTable(lines);
    }

    private void report(long line, String problem, String suggestion) {
        problems.add(CsvTable.problem(file, line, problem, suggestion));
    }

    /** The line, or null if it cannot be used. */
    private FieldTable.Line line(NamedCsvRecord line) {
        long number = line.getStartingLineNumber();
        if (line.getFieldCount() != COLUMNS) {
            report(
                    number,
                    "there are " + line.getFieldCount() + " columns instead of " + COLUMNS + ".",
                    "A comma stands also before an empty rule.");
            return null;
        }
        String canonical = line.getField("canonical").strip();
        String provider = line.getField("provider").strip();
        if (canonical.isEmpty() || provider.isEmpty()) {
            report(number, "a field name is missing.", null);
            return null;
        }
        String written = line.getField("rule").strip();
        FieldRule rule = problems.attempt(() -> WrittenRule.read(file, number, written));
        // A rule that cannot be used says nothing against the names before it.
        return new FieldTable.Line(number, path(canonical), path(provider), rule == null ? FieldRule.COPY : rule);
    }

    private static List<String> path(String dotted) {
        return List.of(dotted.split("\\."));
    }
}
