package vn.lienthong.simulation.provider;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** One face of an example, read with complaints that name the file and the key. */
final class Face {

    private final Example example;
    private final String face;
    private final JsonNode node;

    private Face(Example example, String face, JsonNode node) {
        this.example = example;
        this.face = face;
        this.node = node;
        if (!node.isObject()) {
            throw new BrokenExampleException(example.file(), face, "must be an object");
        }
    }

    static Face sent(Example example) {
        return new Face(example, "sent", example.sent());
    }

    static Face received(Example example) {
        return new Face(example, "received", example.received());
    }

    Face allow(String... keys) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!Set.of(keys).contains(name)) {
                throw broken(name, "is not a key here; these are: " + new TreeSet<>(Set.of(keys)));
            }
        }
        return this;
    }

    JsonNode body() {
        return node.path("body");
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** An object that must be there. */
    JsonNode object(String key) {
        if (!node.path(key).isObject()) {
            throw broken(key, "must be an object");
        }
        return node.path(key);
    }

    /** A text that must be there. */
    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw broken(key, value.isMissingNode() ? "is missing" : "must be a text (put it in quotes)");
        }
        return value.textValue();
    }

    int status(int otherwise) {
        JsonNode value = node.path("status");
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 100 || value.intValue() > 599) {
            throw broken("status", "must be an HTTP status, such as 200");
        }
        return value.intValue();
    }

    /** An object of plain values; empty when it is not there. */
    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isObject()) {
            throw broken(key, "must be an object");
        }
        value.properties().forEach(entry -> {
            if (!entry.getValue().isValueNode()) {
                throw broken(key + "." + entry.getKey(), "must be a plain value");
            }
            map.put(entry.getKey(), entry.getValue().asText());
        });
        return map;
    }

    /** {@code 5s} or {@code 200ms}; nothing when it is not there. */
    Duration delay() {
        if (!has("delay")) {
            return Duration.ZERO;
        }
        String text = text("delay");
        try {
            return text.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                    : Duration.parse("PT" + text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw broken("delay", "must be a time such as 5s or 200ms, not " + text);
        }
    }

    BrokenExampleException broken(String key, String problem) {
        return new BrokenExampleException(example.file(), face + "." + key, problem);
    }
}
