package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A CSV file of a mapping: a first line that names its columns, and at least one more. */
final class CsvTable {
    private CsvTable() {}

    /** @throws MappingException naming the file and what is wrong with its form */
    static List<NamedCsvRecord> read(Path file, String... columns) throws IOException, MappingException {
        List<String> header = List.of(columns);
        String firstLine = file.getFileName() + ": the first line must be " + String.join(",", header);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            List<NamedCsvRecord> lines = reader.stream().toList();
            if (lines.isEmpty()) {
                throw new MappingException(firstLine + ", and at least one line must follow");
            }
            if (!lines.get(0).getHeader().equals(header)) {
                throw new MappingException(firstLine);
            }
            return lines;
        } catch (CsvParseException e) {
            // Two columns of one name, for example.
            throw new MappingException(firstLine, e);
        }
    }
}
