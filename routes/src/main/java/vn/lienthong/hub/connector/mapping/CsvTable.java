package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;

/** A CSV file of a connector: a first line that names its columns, and at least one more. */
public final class CsvTable {
    private CsvTable() {}

    /** @throws UnusableFilesException with what is wrong with its form */
    public static List<NamedCsvRecord> read(Path file, String... columns) {
        List<String> header = List.of(columns);
        String firstLine = "the first line must be " + String.join(",", header);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            List<NamedCsvRecord> lines = reader.stream().toList();
            if (lines.isEmpty()) {
                throw unusable(problem(file, 1, firstLine + ", and at least one line must follow.", null));
            }
            if (!lines.get(0).getHeader().equals(header)) {
                throw unusable(problem(file, 1, firstLine + ".", null));
            }
            return lines;
        } catch (CsvParseException e) {
            // Two columns of one name, for example.
            throw unusable(problem(file, 1, firstLine + ".", null));
        } catch (IOException e) {
            throw unusable(ReadingMistake.problem(file, e));
        }
    }

    public static Problem problem(Path file, long line, String message, String suggestion) {
        return new Problem(file, Math.toIntExact(line), message, suggestion).under(LintRule.FIELD_TABLE);
    }

    private static UnusableFilesException unusable(Problem problem) {
        return new UnusableFilesException(List.of(problem));
    }
}
