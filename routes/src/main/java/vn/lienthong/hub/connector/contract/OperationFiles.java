package vn.lienthong.hub.connector.contract;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.context.OperationName;

/** Schemas, mappings and examples of one operation of a draft. */
final class OperationFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String id;
    private final ContractOperation operation;
    private final Map<String, String> files = new TreeMap<>();

    OperationFiles(String id, ContractOperation operation) {
        this.id = id;
        this.operation = operation;
    }

    /** By their names in the connector's folder. */
    Map<String, String> all() {
        schema("request", JsonValues.schema("What is asked", operation.asked(), true));
        schema(
                "response",
                JsonValues.schema("What is answered", operation.answer().parts(), false));
        if (operation.isSoap()) {
            stylesheets();
        } else {
            jsonMappings();
        }
        DraftExamples examples = new DraftExamples(operation);
        examples.all().forEach((name, text) -> files.put("examples/" + operation.name() + "/" + name + ".yaml", text));
        return files;
    }

    private void schema(String face, ObjectNode schema) {
        try {
            files.put("schema/" + operation.name() + "." + face + ".json", JSON.writeValueAsString(schema) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stylesheets() {
        OperationName name = new OperationName(id, operation.name());
        String namespace = CanonicalNames.namespace(id, "v1");
        mapping("request.xslt", XmlMapping.request(namespace, CanonicalNames.requestElement(name), operation.body()));
        mapping(
                "response.xslt",
                XmlMapping.response(namespace, CanonicalNames.responseElement(name), operation.answer()));
    }

    private void jsonMappings() {
        Part answer = operation.answer();
        if (JsonMapping.fitsATable(answer)) {
            mapping("fields.csv", JsonMapping.table(answer.parts()));
        } else {
            mapping("response.jslt", JsonMapping.toCanonical(answer.parts()));
        }
        if (operation.hasBody() && operation.body() != null) {
            if (JsonMapping.fitsATable(operation.body())) {
                mapping("request.fields.csv", JsonMapping.table(operation.body().parts()));
            } else {
                mapping("request.jslt", JsonMapping.toProvider(operation.body().parts()));
            }
        }
    }

    private void mapping(String kind, String text) {
        files.put("mapping/" + operation.name() + "." + kind, text);
    }
}
