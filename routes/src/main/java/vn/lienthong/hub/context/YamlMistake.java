package vn.lienthong.hub.context;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.util.ClassUtils;

/** Says in the words of a file what is wrong in it: the line, the key, and what is wanted there. */
final class YamlMistake {
    private final JsonMappingException e;
    private final JsonPointer place;

    YamlMistake(JsonMappingException e) {
        this.e = e;
        this.place = pointer(e.getPath());
    }

    private static JsonPointer pointer(List<Reference> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (Reference step : path) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    Problem problem(WrittenFile file) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return file.problem(
                            place,
                            "there is no key '" + unknown.getPropertyName() + "'.",
                            DidYouMean.among(
                                    unknown.getPropertyName(),
                                    unknown.getKnownPropertyIds().stream()
                                            .map(Object::toString)
                                            .toList()))
                    .under(LintRule.UNKNOWN_KEY);
        }
        String key = place(e.getPath());
        if (e instanceof InvalidNullException) {
            return file.problem(place, key + " is empty.", null).under(LintRule.WRONG_FORM);
        }
        String value = e instanceof InvalidFormatException unfit ? "is '" + unfit.getValue() + "'" : "cannot be read";
        return file.problem(place, key + " " + value + "; write it as " + form(wantedType(e)) + ".", null)
                .under(LintRule.WRONG_FORM);
    }

    /** With the entry of a list the whole list goes, so that all that is left keeps its place. */
    boolean removeFrom(JsonNode whole) {
        JsonPointer key = place;
        while (!key.matches() && !(whole.at(key.head()) instanceof ObjectNode)) {
            key = key.head();
        }
        return !key.matches()
                && ((ObjectNode) whole.at(key.head())).remove(key.last().getMatchingProperty()) != null;
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
}
