package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads the operations of an OpenAPI document, version 3, in YAML or JSON, which speak JSON objects. */
final class OpenApiReader {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String JSON = "application/json";

    private final JsonNode document;
    private final JsonTypes types;
    private final Map<String, ContractOperation> operations = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private OpenApiReader(JsonNode document) {
        this.document = document;
        this.types = new JsonTypes(document, leftOut);
    }

    /** @throws UnusableContractException if it is no such contract */
    static Contract read(Path file) {
        try {
            // YAML knows JSON as well.
            JsonNode document = new YAMLMapper().readTree(Files.readAllBytes(file));
            if (!document.path("openapi").asText().startsWith("3.")) {
                throw new UnusableContractException(
                        "It is no OpenAPI 3: it does not begin with openapi: 3.…; nor a layout of row files, which has operations.");
            }
            return new OpenApiReader(document).read();
        } catch (IOException e) {
            throw new UnusableContractException("It is neither YAML nor JSON.");
        }
    }

    private Contract read() {
        String base = document.path("servers").path(0).path("url").asText().replaceFirst("^[a-z]+://[^/]+", "");
        String prefix = base.contains("{") ? "" : base.replaceFirst("/+$", "");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    String id = method.getValue().path("operationId").asText(method.getKey() + " " + path.getKey());
                    try {
                        ContractOperation operation = operation(
                                id, method.getKey(), prefix + path.getKey(), path.getValue(), method.getValue());
                        operations.putIfAbsent(operation.name(), operation);
                    } catch (UnusableContractException e) {
                        leftOut.add(id + ": " + e.getMessage());
                    }
                }
            }
        }
        String title = document.path("info").path("title").asText("a system");
        return new Contract(title, "rest", signIn(), List.copyOf(operations.values()), leftOut);
    }

    private ContractOperation operation(String id, String method, String path, JsonNode around, JsonNode written) {
        List<Part> parameters = new ArrayList<>();
        StringBuilder call = new StringBuilder(path);
        for (JsonNode list : List.of(around.path("parameters"), written.path("parameters"))) {
            list.forEach(each -> parameter(types.resolve(each), id).ifPresent(parameters::add));
        }
        Part body = body(written);
        List<Part> asked = new ArrayList<>(parameters);
        asked.addAll(body == null ? List.of() : body.parts());
        List<Part> unique = CanonicalWords.unique(asked);
        List<Part> named = unique.subList(0, parameters.size());
        Part namedBody = body == null ? null : body.with(unique.subList(parameters.size(), unique.size()));
        return new ContractOperation(
                CanonicalWords.operation(id),
                written.path("summary").asText(id).strip(),
                method.toUpperCase(Locale.ROOT),
                target(call.toString(), named),
                null,
                named,
                namedBody,
                answer(written.path("responses")),
                written.path("responses").has("404"));
    }

    private Optional<Part> parameter(JsonNode written, String id) {
        String where = written.path("in").asText();
        String name = written.path("name").asText();
        boolean isRequired = written.path("required").asBoolean();
        if (where.equals("path") || where.equals("query") && isRequired) {
            Part part = types.part(name, written.path("schema"));
            if (part.isObject() || part.isList()) {
                throw new UnusableContractException("its parameter " + name + " is no single value.");
            }
            return Optional.of(part);
        }
        if (isRequired) {
            throw new UnusableContractException("its parameter " + name + " is a " + where + ".");
        }
        leftOut.add(id + ": the parameter " + name + " may be left out, and is: a call has all of its fields.");
        return Optional.empty();
    }

    /** Path and query with canonical names in braces. */
    private static String target(String path, List<Part> parameters) {
        String target = path;
        StringBuilder query = new StringBuilder();
        for (Part parameter : parameters) {
            String braces = "{" + parameter.name() + "}";
            if (target.contains(braces)) {
                target = target.replace(braces, "{" + parameter.canonical() + "}");
            } else {
                query.append(query.isEmpty() ? "?" : "&").append(parameter.name());
                query.append("={").append(parameter.canonical()).append("}");
            }
        }
        if (!(target + query).matches("[!-z|~{}]+")) {
            throw new UnusableContractException("its path has characters that no address bears.");
        }
        return target + query;
    }

    private Part body(JsonNode written) {
        if (!written.has("requestBody")) {
            return null;
        }
        JsonNode content =
                types.resolve(written.path("requestBody")).path("content").path(JSON);
        if (content.isMissingNode()) {
            throw new UnusableContractException("its request is no JSON.");
        }
        return object(types.part("request", content.path("schema")), "its request");
    }

    private Part answer(JsonNode responses) {
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            JsonNode content =
                    types.resolve(response.getValue()).path("content").path(JSON);
            if (response.getKey().startsWith("2") && content.has("schema")) {
                return object(types.part("answer", content.path("schema")), "its answer");
            }
        }
        throw new UnusableContractException("no answer of it is JSON with a schema.");
    }

    private static Part object(Part part, String what) {
        if (!part.isObject() || part.isList()) {
            throw new UnusableContractException(what + " is no JSON object.");
        }
        return part;
    }

    /** The first that the hub knows. */
    private String signIn() {
        for (JsonNode scheme : document.path("components").path("securitySchemes")) {
            if (scheme.path("type").asText().equals("apiKey")
                    && scheme.path("in").asText().equals("header")) {
                return "{kind: api-key, header: " + scheme.path("name").asText().replaceAll("[^A-Za-z0-9-]", "")
                        + ", secret: \"{{%1$s.api-key}}\"}";
            }
            if (scheme.path("scheme").asText().equals("basic")) {
                return "{kind: basic, user: \"{{%1$s.user}}\", secret: \"{{%1$s.password}}\"}";
            }
        }
        return null;
    }
}
