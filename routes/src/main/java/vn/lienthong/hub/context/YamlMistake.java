package vn.lienthong.hub.context;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Says in the words of a file what is wrong in it: the line, the key, and what is wanted there. */
final class YamlMistake {
    private YamlMistake() {}

    static String explain(JsonMappingException e, byte[] yaml) {
        return "line " + line(e.getPath(), yaml) + ": " + problem(e) + ".";
    }

    private static String problem(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key '" + unknown.getPropertyName() + "'; there are " + unknown.getKnownPropertyIds();
        }
        String place = place(e.getPath());
        if (e instanceof InvalidNullException) {
            return place + " is empty";
        }
        String value = e instanceof InvalidFormatException unfit ? "is '" + unfit.getValue() + "'" : "cannot be read";
        return place + " " + value + "; write it as " + form(wantedType(e));
    }

    private static Class<?> wantedType(JsonMappingException e) {
        if (e instanceof MismatchedInputException mismatched) {
            return mismatched.getTargetType();
        }
        return e.getCause() instanceof InputCoercionException number ? number.getTargetType() : null;
    }

    private static String form(Class<?> type) {
        if (type == Duration.class) {
            return "500ms, 3s or 2m";
        }
        if (type == LocalDate.class) {
            return "2026-12-31";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type != null && Collection.class.isAssignableFrom(type)) {
            return "a list: [first, second]";
        }
        if (type != null && ClassUtils.isPrimitiveOrWrapper(type)) {
            return type == boolean.class || type == Boolean.class ? "true or false" : "a whole number that is not huge";
        }
        return "keys and values: {key: value}";
    }

    private static String place(List<Reference> path) {
        StringBuilder place = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "the file" : place.toString();
    }

    /** The line of the key: Jackson knows only how far it had read when it noticed, which may be the end of the file. */
    private static int line(List<Reference> path, byte[] yaml) {
        for (Node document : new Yaml().composeAll(new StringReader(new String(yaml, StandardCharsets.UTF_8)))) {
            return line(path, document);
        }
        return 1;
    }

    private static int line(List<Reference> path, Node document) {
        Node node = document;
        Mark mark = node.getStartMark();
        for (Reference step : path) {
            if (node instanceof MappingNode keys) {
                NodeTuple entry = entry(keys, step.getFieldName());
                mark = entry.getKeyNode().getStartMark();
                node = entry.getValueNode();
            } else if (node instanceof SequenceNode list) {
                node = list.getValue().get(step.getIndex());
                mark = node.getStartMark();
            }
        }
        return mark.getLine() + 1;
    }

    private static NodeTuple entry(MappingNode keys, String name) {
        return keys.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
