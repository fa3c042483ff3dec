package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Three examples of an operation: something found, nothing found, and a system that fails, or answers twice where that is
 * how rows can be wrong. What is sent differs, because the simulated system goes by it; where it cannot, there is only the
 * first.
 */
final class DraftExamples {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();
    private static final int FOUND = 1;
    private static final int NOT_FOUND = 2;
    private static final int FAULT = 3;

    private final ContractOperation operation;

    DraftExamples(ContractOperation operation) {
        this.operation = operation;
    }

    /** By the names of their cases. */
    Map<String, String> all() {
        Map<String, String> examples = new TreeMap<>();
        examples.put("found", text("Made of the contract's types", FOUND));
        if (JsonValues.canDiffer(operation.asked())) {
            examples.put("not-found", text("Nothing is found", NOT_FOUND));
            if (operation.isOverFiles()) {
                examples.put("found-twice", text("Two rows, of which nobody can say which one is right", FAULT));
            } else {
                examples.put("provider-fails", text("The system fails", FAULT));
            }
        }
        return examples;
    }

    private String text(String description, int example) {
        ObjectNode faces = YAML.createObjectNode().put("description", description);
        faces.set("request", JsonValues.canonical(operation.asked(), example));
        if (operation.isOverFiles()) {
            rows(faces, example);
        } else {
            sent(faces.putObject("sent"), example);
            received(faces.putObject("received"), example);
        }
        if (example == FAULT) {
            faces.put("fault", operation.isOverFiles() ? "HUB-502-ANSWER" : "HUB-502-PROVIDER");
        } else {
            ObjectNode response = faces.putObject("response");
            response.put("verdict", example == FOUND ? "FOUND" : "NOT_FOUND");
            if (example == FOUND) {
                response.setAll(JsonValues.canonical(operation.answer().parts(), example));
            }
        }
        try {
            return YAML.writeValueAsString(faces);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rows(ObjectNode faces, int example) {
        row(faces.putObject("sent").putObject("row"), operation.asked(), example);
        ArrayNode rows = faces.putObject("received").putArray("rows");
        if (example == NOT_FOUND) {
            rows.addObject();
        } else {
            row(rows.addObject(), operation.answer().parts(), FOUND);
        }
        if (example == FAULT) {
            row(rows.addObject(), operation.answer().parts(), NOT_FOUND);
        }
    }

    private static void row(ObjectNode row, List<Part> columns, int example) {
        columns.forEach(column -> row.put(
                column.name(),
                column.cell().written(JsonValues.scalar(column, example).asText())));
    }

    private void sent(ObjectNode sent, int example) {
        sent.put("method", operation.method());
        String[] target = operation.path().split("\\?", 2);
        String path = target[0];
        for (Part parameter : operation.parameters()) {
            JsonNode value = JsonValues.scalar(parameter, example);
            String braces = "{" + parameter.canonical() + "}";
            if (path.contains(braces)) {
                path = path.replace(braces, value.asText());
            } else {
                sent.withObjectProperty("query").put(parameter.name(), value.asText());
            }
        }
        sent.put("path", path);
        if (operation.isSoap()) {
            sent.put("body", XmlMapping.example(operation.body(), example, false));
        } else if (operation.hasBody()) {
            // Without a mapping the canonical request goes as it is.
            sent.set(
                    "body",
                    operation.body() == null
                            ? JsonValues.canonical(operation.asked(), example)
                            : JsonValues.provider(operation.body().parts(), example));
        }
    }

    private void received(ObjectNode received, int example) {
        if (example == FAULT) {
            received.put("status", 500);
        } else if (operation.isSoap()) {
            received.put("body", XmlMapping.example(operation.answer(), example, example == NOT_FOUND));
        } else if (example == NOT_FOUND && operation.hasNotFoundStatus()) {
            received.put("status", 404);
        } else {
            received.set(
                    "body",
                    example == NOT_FOUND
                            ? YAML.createObjectNode()
                            : JsonValues.provider(operation.answer().parts(), example));
        }
    }
}
