package vn.lienthong.hub.connector.mapping;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The mapping between a provider's JSON and the canonical form that {@code mapping/<operation>.fields.csv} describes:
 * renamed fields, translated codes and dates. A field that is absent or null on one side is absent on the other, and so is
 * a text of the provider that is empty.
 */
final class FieldTable {
    private final List<Line> lines;

    FieldTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @throws MappingException naming the first field that cannot be brought into the canonical form */
    ObjectNode toCanonical(JsonNode provider) throws MappingException {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        for (Line line : lines) {
            JsonNode value = read(provider, line.provider());
            if (!isAbsent(value) && !isEmptyText(value)) {
                try {
                    write(canonical, line.canonical(), line.rule().toCanonical(value));
                } catch (MappingException e) {
                    throw line.named(e);
                }
            }
        }
        return canonical;
    }

    /** @throws MappingException naming the first field that cannot be brought into the provider's form */
    ObjectNode toProvider(JsonNode canonical) throws MappingException {
        ObjectNode provider = JsonNodeFactory.instance.objectNode();
        for (Line line : lines) {
            JsonNode value = read(canonical, line.canonical());
            if (!isAbsent(value)) {
                try {
                    write(provider, line.provider(), line.rule().toProvider(value));
                } catch (MappingException e) {
                    throw line.named(e);
                }
            }
        }
        return provider;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Many systems write an empty text where they know nothing; the canonical form leaves such a field out. */
    private static boolean isEmptyText(JsonNode value) {
        return value.isTextual() && value.textValue().isEmpty();
    }

    private static JsonNode read(JsonNode root, List<String> path) {
        JsonNode node = root;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    private static void write(ObjectNode root, List<String> path, JsonNode value) {
        ObjectNode parent = root;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = parent.withObjectProperty(name);
        }
        parent.set(path.get(path.size() - 1), value);
    }

    /**
     * One line of the table; paths are the names from the outside in.
     *
     * @param number of the line in its file
     */
    record Line(long number, List<String> canonical, List<String> provider, FieldRule rule) {
        MappingException named(MappingException e) {
            return new MappingException(String.join(".", canonical) + " " + e.getMessage());
        }
    }
}
