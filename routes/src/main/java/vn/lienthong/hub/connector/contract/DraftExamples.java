package vn.lienthong.hub.connector.contract;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Three examples of an operation: something found, nothing found, and a system that fails. What is sent differs, because
 * the simulated system goes by it; where it cannot, there is only the first.
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
            examples.put("provider-fails", text("The system fails", FAULT));
        }
        return examples;
    }

    private String text(String description, int example) {
        ObjectNode faces = YAML.createObjectNode().put("description", description);
        faces.set("request", JsonValues.canonical(operation.asked(), example));
        sent(faces.putObject("sent"), example);
        received(faces.putObject("received"), example);
        if (example == FAULT) {
            faces.put("fault", "HUB-502-PROVIDER");
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
