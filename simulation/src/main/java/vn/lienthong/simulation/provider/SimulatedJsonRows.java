package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Rows of which each is a JSON object in a line of its own. */
final class SimulatedJsonRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SimulatedJsonRows() {}

    static List<Map<String, String>> read(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                rows.add(JSON.readValue(line, new TypeReference<TreeMap<String, String>>() {}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static String write(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder();
        try {
            for (Map<String, String> row : rows) {
                text.append(JSON.writeValueAsString(row)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
