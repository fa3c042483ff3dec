package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The canonical schema of a message, and a made-up value of it. */
final class JsonValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> NAMES = List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường");

    private JsonValues() {}

    /** @param isAsked whether what the contract requires is required; of an answer nothing is, so that it may be empty */
    static ObjectNode schema(String title, List<Part> parts, boolean isAsked) {
        ObjectNode schema = JSON.objectNode().put("title", title).put("type", "object");
        fill(schema, parts, isAsked);
        return schema;
    }

    private static void fill(ObjectNode schema, List<Part> parts, boolean isAsked) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Part part : parts) {
            ObjectNode value = JSON.objectNode();
            if (part.isList()) {
                properties.putObject(part.canonical()).put("type", "array").set("items", value);
            } else {
                properties.set(part.canonical(), value);
            }
            value.put("type", part.type());
            if (part.isObject()) {
                fill(value, part.parts(), isAsked);
            } else if (part.format() != null) {
                value.put("format", part.format());
            }
            if (!part.words().isEmpty()) {
                part.words().forEach(value.putArray("enum")::add);
            }
            if (isAsked && part.isRequired()) {
                required.add(part.canonical());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    /** @param example which of several examples: those of a request differ */
    static ObjectNode canonical(List<Part> parts, int example) {
        return object(parts, example, Part::canonical);
    }

    /** The same value as the provider writes it in JSON. */
    static ObjectNode provider(List<Part> parts, int example) {
        return object(parts, example, Part::name);
    }

    private static ObjectNode object(List<Part> parts, int example, Function<Part, String> name) {
        ObjectNode object = JSON.objectNode();
        for (Part part : parts) {
            JsonNode value = part.isObject() ? object(part.parts(), example, name) : scalar(part, example);
            object.set(name.apply(part), part.isList() ? JSON.arrayNode().add(value) : value);
        }
        return object;
    }

    /** Whether requests of such parts can differ, so that several examples can be told apart. */
    static boolean canDiffer(List<Part> parts) {
        return !canonical(parts, 1).equals(canonical(parts, 2));
    }

    static JsonNode scalar(Part part, int example) {
        return switch (part.type()) {
            case "integer" -> JSON.numberNode(example);
            case "number" -> JSON.numberNode(example + 0.5);
            case "boolean" -> JSON.booleanNode(true);
            default ->
                JSON.textNode(
                        part.words().isEmpty()
                                ? text(part, example)
                                : part.words().get(0));
        };
    }

    /** Made up: what can be a person's is nobody's. */
    private static String text(Part part, int example) {
        if ("date".equals(part.format())) {
            return "2024-03-0" + example;
        }
        String text = textCalled(part.name(), example);
        return part.cell() == null ? text : part.cell().fitting(text, example);
    }

    private static String textCalled(String field, int example) {
        String name = CanonicalWords.folded(field).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (name.matches(".*(personalnumber|sodinhdanh|cccd|citizenid).*")) {
            return "00109000000" + example;
        }
        if (name.matches(".*(fullname|hoten|hovaten|customername).*")) {
            return NAMES.get(example - 1);
        }
        if (name.matches(".*(phone|dienthoai|mobile).*")) {
            return "032000000" + example;
        }
        if (name.matches(".*(dateofbirth|birthdate|ngaysinh).*")) {
            return "1990-05-1" + example;
        }
        return "value-" + example;
    }
}
