package vn.lienthong.hub.connector.mapping;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.context.UnusableFilesException;

/** A JSLT that stands within another file, compiled once. It reads nothing but its input and its variables. */
public final class JsonExpression {
    private final Jslt jslt;

    private JsonExpression(Jslt jslt) {
        this.jslt = jslt;
    }

    /**
     * @param file it stands in
     * @param line on which it begins
     * @param variables that it may use
     * @param keepsEmpty whether texts, lists and objects stay in a result that are empty
     * @throws UnusableFilesException with everything that is wrong, and where
     */
    public static JsonExpression read(Path file, int line, String text, Set<String> variables, boolean keepsEmpty) {
        return new JsonExpression(JsltReader.within(file, line, text, variables, keepsEmpty));
    }

    /**
     * @return a value that is nobody else's
     * @throws MappingException if it ends with an error, takes too long, or makes too much
     */
    public JsonNode value(JsonNode input, Map<String, JsonNode> variables) throws MappingException {
        return jslt.value(input, variables);
    }
}
