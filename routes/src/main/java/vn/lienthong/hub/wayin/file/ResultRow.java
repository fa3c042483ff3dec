package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.wayin.file.encoding.EncodedText;

/**
 * The rows of a {@code .result.csv}: number of the row, the caller's request id, the exchange id, verdict or fault code
 * with a detail, and the answer's fields, one column for each leaf of the response schema.
 */
final class ResultRow {
    private static final List<String> FIRST =
            List.of("row", "requestId", "exchangeId", "verdict", "faultCode", "detail");

    private final List<String> leaves = new ArrayList<>();
    private final Operation operation;
    private final EncodedText text;
    private final List<String> more;

    /**
     * @param text what the rows are written with
     * @param more names of columns between these and the answer's fields
     */
    ResultRow(Operation operation, EncodedText text, String... more) {
        this.operation = operation;
        this.text = text;
        this.more = List.of(more);
        collect("", operation.response().document());
        leaves.remove(CanonicalSchema.VERDICT);
    }

    private void collect(String prefix, JsonNode schema) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String place = prefix + property.getKey();
            if (property.getValue().path("type").asText().equals("object")) {
                collect(place + ".", property.getValue());
            } else {
                leaves.add(place);
            }
        }
    }

    byte[] header() {
        List<String> names = new ArrayList<>(FIRST);
        names.addAll(more);
        names.addAll(leaves);
        return text.encode(csv(names));
    }

    /** @param further cells for the further columns */
    byte[] of(long row, DataExchange exchange, String... further) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(row));
        cells.add(exchange.arrival().claims().requestId());
        cells.add(exchange.id());
        JsonNode answer = JsonNodeFactory.instance.objectNode();
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            answer = answered.body();
            String successor = operation.answeredBy();
            cells.addAll(List.of(answered.verdict().name(), "", successor == null ? "" : "answered by " + successor));
        } else if (exchange.outcome() instanceof Outcome.Failed failed) {
            String detail = failed.fault().detail();
            cells.addAll(List.of("", failed.fault().code().code(), detail == null ? "" : detail));
        } else {
            cells.addAll(List.of("", "", "deferred"));
        }
        cells.addAll(List.of(further));
        for (String leaf : leaves) {
            cells.add(cell(answer.at("/" + leaf.replace('.', '/'))));
        }
        return text.encode(csv(cells));
    }

    /** Lists of texts are joined by a bar; what has more structure is written as JSON. */
    private static String cell(JsonNode value) {
        if (!value.isArray()) {
            return value.asText("");
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
        return String.join("|", items);
    }

    static String csv(List<String> cells) {
        StringWriter row = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(row)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row.toString();
    }
}
