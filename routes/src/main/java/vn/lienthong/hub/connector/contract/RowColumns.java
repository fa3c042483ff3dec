package vn.lienthong.hub.connector.contract;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The columns of one file in their order.
 *
 * @param key one of them
 */
record RowColumns(NamedColumn key, List<NamedColumn> all) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    /** Without the key, which is between the hub and the provider. */
    List<Part> parts() {
        return all.stream()
                .filter(column -> !column.equals(key))
                .map(NamedColumn::part)
                .toList();
    }

    /** The same of a question, which must have its first field where none is said to be required. */
    List<Part> asked() {
        List<Part> parts = parts();
        return parts.stream()
                .map(part ->
                        parts.stream().noneMatch(Part::isRequired) && part == parts.get(0) ? part.required() : part)
                .toList();
    }

    /**
     * What {@code contract/layout.yaml} says.
     *
     * @param delimiter of CSV; null if the columns have widths
     */
    static String layout(String operation, RowColumns requests, RowColumns answers, Character delimiter) {
        ObjectNode document = YAML.createObjectNode();
        ObjectNode files = document.putObject("operations").putObject(operation);
        requests.describe(files.putObject("requests"), delimiter);
        answers.describe(files.putObject("answers"), delimiter);
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(ObjectNode layout, Character delimiter) {
        layout.put("format", delimiter == null ? "fixed-width" : "csv");
        if (delimiter != null) {
            layout.put("delimiter", delimiter.toString());
        }
        layout.put("key", key.name());
        for (NamedColumn column : all) {
            ObjectNode described =
                    layout.withArrayProperty("columns").addObject().put("name", column.name());
            if (column.cell().width() != null) {
                described.put("width", column.cell().width());
            }
        }
    }
}
