package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.RequestReader;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Reads a row of a file: the columns are the canonical fields by name, with dots between levels. A row comes with its
 * header, so that its bytes mean the same wherever they are looked at. An empty cell is an absent field.
 */
@Component
final class RowRequestReader implements RequestReader {
    /** Column that names the request for the caller; not a field of the request. */
    static final String REQUEST_ID = "requestId";

    private static final String LEVELS = "\\.";

    /** Rows that are too short or too long are read as well: each is a fault of its own, and not one of the file. */
    static CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
    }

    /** @throws HubFault if a column has no name, or two columns cannot both be fields of one request */
    static void check(List<String> header) {
        // Sorted with the dots first, a field stands right before the fields within it.
        List<String> sorted =
                header.stream().map(name -> name.replace('.', '\0')).sorted().toList();
        for (int column = 0; column < sorted.size(); column++) {
            String name = sorted.get(column);
            String next = column + 1 < sorted.size() ? sorted.get(column + 1) : "";
            if (name.isBlank()) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "a column has no name");
            }
            if (next.equals(name) || next.startsWith(name + '\0')) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "a column stands there twice");
            }
        }
    }

    @Override
    public Protocol protocol() {
        return Protocol.FILE;
    }

    @Override
    public ObjectNode read(Arrival arrival, JsonNode schema) {
        try (CsvReader<CsvRecord> csv = csv(new StringReader(new String(arrival.body(), StandardCharsets.UTF_8)))) {
            List<CsvRecord> records = csv.stream().toList();
            List<String> names = records.get(0).getFields();
            List<String> cells = records.get(1).getFields();
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            for (int column = 0; column < names.size(); column++) {
                if (!names.get(column).equals(REQUEST_ID) && !cells.get(column).isEmpty()) {
                    put(request, names.get(column).split(LEVELS), cells.get(column), schema);
                }
            }
            return request;
        } catch (IOException e) {
            throw new HubFault(FaultCode.ROW_MALFORMED, null, e);
        }
    }

    private static void put(ObjectNode request, String[] path, String cell, JsonNode schema) {
        ObjectNode parent = request;
        JsonNode place = schema;
        for (int level = 0; level < path.length - 1; level++) {
            place = place.path("properties").path(path[level]);
            parent = parent.withObjectProperty(path[level]);
        }
        String name = path[path.length - 1];
        parent.set(name, value(cell, place.path("properties").path(name)));
    }

    /** A cell in the type that the schema wants; what cannot be brought into it stays text and is found wrong there. */
    private static JsonNode value(String cell, JsonNode schema) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        try {
            return switch (schema.path("type").asText()) {
                case "integer" -> nodes.numberNode(Long.parseLong(cell));
                case "number" -> nodes.numberNode(new BigDecimal(cell));
                case "boolean" ->
                    cell.equals("true") || cell.equals("false")
                            ? nodes.booleanNode(cell.equals("true"))
                            : nodes.textNode(cell);
                case "array" -> nodes.arrayNode().add(cell);
                default -> nodes.textNode(cell);
            };
        } catch (NumberFormatException e) {
            return nodes.textNode(cell);
        }
    }
}
