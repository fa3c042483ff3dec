package vn.lienthong.simulation.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables and texts that lie beside these classes. */
final class Table {

    private Table() {}

    static List<NamedCsvRecord> rows(String resource) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(resource))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table with two columns of interest as a map. */
    static Map<String, String> map(String resource, String key, String value) {
        return rows(resource).stream().collect(Collectors.toMap(row -> row.getField(key), row -> row.getField(value)));
    }

    static String text(String resource) {
        try (InputStream stream = Table.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource %s is missing from the jar".formatted(resource));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
