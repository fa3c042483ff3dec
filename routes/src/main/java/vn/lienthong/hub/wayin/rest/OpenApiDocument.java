package vn.lienthong.hub.wayin.rest;

import java.io.IOException;
import java.util.Collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;

/** {@code /openapi.json}: the REST face of all operations, made from the catalogue, and the list of what one may call. */
@RestController
final class OpenApiDocument {
    private static final String JSON = "application/json";

    private final Catalogue catalogue;
    private final ObjectMapper mapper;
    private final JsonNode services;

    OpenApiDocument(Catalogue catalogue, ObjectMapper mapper) throws IOException {
        this.catalogue = catalogue;
        this.mapper = mapper;
        this.services = mapper.readTree(new ClassPathResource("openapi/services.json").getContentAsByteArray());
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode document() {
        ObjectNode document = of(catalogue.operations());
        document.withObjectProperty("paths").set(ServiceList.PATH, services.path("path"));
        document.withObjectProperty("components").set("schemas", services.path("schemas"));
        return document;
    }

    /** The document of some operations. */
    ObjectNode of(Collection<Operation> operations) {
        ObjectNode document = mapper.createObjectNode();
        // 3.1 is the version whose schemas are JSON Schema, so that ours need no translation.
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "National data-sharing hub");
        info.put("version", "1");
        info.put("description", "Every operation of every connected system, in the hub's canonical form.");
        ObjectNode paths = document.putObject("paths");
        operations.forEach(operation -> describe(operation, paths.putObject(operation.restPath())));
        describeComponents(document.putObject("components"));
        document.putArray("security").addObject().putArray("hubKey");
        return document;
    }

    private static void describe(Operation operation, ObjectNode path) {
        ObjectNode post = path.putObject("post");
        post.put("operationId", operation.key().name().toString());
        post.put(
                "summary",
                operation.summary().en() + " / " + operation.summary().vi());
        post.putArray("tags").add(operation.key().name().connector());
        for (String header : new String[] {"purpose", "officer", "requestId", "trace"}) {
            post.withArray("parameters").addObject().put("$ref", "#/components/parameters/" + header);
        }
        ObjectNode requestBody = post.putObject("requestBody");
        requestBody.put("required", true);
        requestBody
                .putObject("content")
                .putObject(JSON)
                .set("schema", operation.request().document());
        ObjectNode responses = post.putObject("responses");
        ObjectNode answered = responses.putObject("200");
        answered.put("description", "The answer; its verdict is also in the header Hub-Verdict");
        ObjectNode headers = answered.putObject("headers");
        headers.putObject("Hub-Exchange-Id").putObject("schema").put("type", "string");
        headers.putObject("Hub-Verdict").putObject("schema").put("type", "string");
        if (operation.answeredBy() != null) {
            post.put("deprecated", true);
            headers.putObject("Hub-Successor").putObject("schema").put("type", "string");
        }
        answered.putObject("content")
                .putObject(JSON)
                .set("schema", operation.response().document());
        responses.putObject("default").put("$ref", "#/components/responses/fault");
    }

    private static void describeComponents(ObjectNode components) {
        ObjectNode key = components.putObject("securitySchemes").putObject("hubKey");
        key.put("type", "apiKey").put("in", "header").put("name", "Hub-Key");
        key.put("description", "The key issued to the agency");
        ObjectNode parameters = components.putObject("parameters");
        header(parameters, "purpose", "Hub-Purpose", true, "Why it is asked; one of the agreed purposes");
        header(parameters, "officer", "Hub-Officer", false, "Who asks within the agency");
        header(parameters, "requestId", "Hub-Request-Id", false, "The caller's own id of the request");
        header(parameters, "trace", "traceparent", false, "W3C Trace Context; passed on to the provider");
        ObjectNode fault = components.putObject("responses").putObject("fault");
        fault.put("description", "Not answered, and why: RFC 9457 with the hub's stable code");
        ObjectNode schema =
                fault.putObject("content").putObject("application/problem+json").putObject("schema");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String member : new String[] {"type", "title", "detail", "code", "whose", "exchangeId"}) {
            properties.putObject(member).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        for (String member : new String[] {"message", "nextStep"}) {
            ObjectNode text = properties.putObject(member);
            text.put("type", "object");
            text.putObject("properties").putObject("vi").put("type", "string");
            text.withObjectProperty("properties").putObject("en").put("type", "string");
        }
    }

    private static void header(ObjectNode parameters, String id, String name, boolean required, String description) {
        ObjectNode parameter = parameters.putObject(id);
        parameter
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description);
        parameter.putObject("schema").put("type", "string").put("maxLength", 64);
    }
}
