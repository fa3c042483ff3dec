package vn.lienthong.hub.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A table of {@code catalogues/}, read by a library, so that the page and the engine do not share a mistake in reading. */
final class Catalogue {
    private Catalogue() {}

    static List<NamedCsvRecord> rows(String file) {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/catalogues/" + file);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> map(String file, String key, String value) {
        Map<String, String> map = new LinkedHashMap<>();
        rows(file).forEach(row -> map.put(row.getField(key), row.getField(value)));
        return map;
    }
}
