package vn.lienthong.hub.connector.file;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.mapping.MappingException;

/** Rows of which each is a JSON object in a line of its own. */
final class JsonLineRows extends RowCodec {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonLineRows(RowLayout layout) {
        super(layout);
    }

    @Override
    String ending() {
        return "jsonl";
    }

    @Override
    String write(ObjectNode row) {
        return row + "\n";
    }

    @Override
    List<ObjectNode> read(String text) throws MappingException {
        List<ObjectNode> rows = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.isBlank()) {
                requireFewerThanMax(rows);
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static ObjectNode row(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            return row instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
