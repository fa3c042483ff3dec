package vn.lienthong.connectors;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.wayin.file.DroppedFile;
import vn.lienthong.simulation.provider.Example;

/** An operation as a consumer with files sees it: all examples are rows of one file. */
record FileFace(RunningHub hub, String operation) {

    /** Whether a row can ask it: a list has no place in one. */
    static boolean fits(Example example) {
        return example.request().isObject()
                && leaves(example.request()).values().stream().noneMatch(JsonNode::isArray);
    }

    /** The result of each example, by its name. */
    Map<String, NamedCsvRecord> ask(List<Example> examples) throws Exception {
        TreeSet<String> fields = examples.stream()
                .flatMap(example -> leaves(example.request()).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(List.of("requestId"));
            header.addAll(fields);
            csv.writeRecord(header);
            for (Example example : examples) {
                List<String> row = new ArrayList<>(List.of(example.name()));
                Map<String, JsonNode> request = leaves(example.request());
                fields.forEach(field ->
                        row.add(request.containsKey(field) ? request.get(field).asText() : ""));
                csv.writeRecord(row);
            }
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        String meta = "{\"purpose\": \"%s\", \"encoding\": \"utf-8\"}".formatted(RunningHub.TESTING);
        return new DroppedFile(hub, RunningHub.TESTER, operation, content, meta)
                .rowsInTheEnd().stream().collect(Collectors.toMap(row -> row.getField("requestId"), row -> row));
    }

    /** A result as a row has it, by the names of the columns: what a canonical answer must look like there. */
    static Map<String, String> expected(JsonNode response) {
        Map<String, String> cells = new LinkedHashMap<>();
        leaves(response).forEach((name, value) -> cells.put(name, cell(value)));
        return cells;
    }

    /** Of a result the columns that say something, without those that are the file's own. */
    static Map<String, String> told(NamedCsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>(row.getFieldsAsMap());
        cells.keySet().removeAll(List.of("row", "requestId", "exchangeId", "promisedAs", "faultCode", "detail"));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String cell(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .map(item -> item.isValueNode() ? item.asText() : item.toString())
                        .collect(Collectors.joining("|"))
                : value.asText();
    }

    private static Map<String, JsonNode> leaves(JsonNode object) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect("", object, leaves);
        return leaves;
    }

    private static void collect(String prefix, JsonNode object, Map<String, JsonNode> leaves) {
        object.properties().forEach(property -> {
            if (property.getValue().isObject()) {
                collect(prefix + property.getKey() + ".", property.getValue(), leaves);
            } else {
                leaves.put(prefix + property.getKey(), property.getValue());
            }
        });
    }
}
