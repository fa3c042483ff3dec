package vn.lienthong.hub.population.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tables of {@code catalogues/}: UTF-8, columns named by the first line, and no field with a comma, a quote or
 * nothing in it, so that nothing but the JDK is needed.
 */
final class CatalogueTable {
    private CatalogueTable() {}

    /** The lines of a table, each by the names of its columns. */
    static List<Map<String, String>> rows(String file) {
        List<String> lines = text(file).lines().toList();
        String[] columns = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(columns, line.split(","))).toList();
    }

    private static Map<String, String> row(String[] columns, String[] fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < columns.length; index++) {
            row.put(columns[index], fields[index]);
        }
        return row;
    }

    /** Two columns of a table as a map, in the order of its lines. */
    static Map<String, String> map(String file, String key, String value) {
        Map<String, String> map = new LinkedHashMap<>();
        rows(file).forEach(row -> map.put(row.get(key), row.get(value)));
        return map;
    }

    private static String text(String file) {
        try (InputStream stream = CatalogueTable.class.getResourceAsStream("/catalogues/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The table catalogues/%s is missing from the jar".formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
