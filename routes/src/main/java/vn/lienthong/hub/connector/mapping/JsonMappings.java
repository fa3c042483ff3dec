package vn.lienthong.hub.connector.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

/** Reads the mapping of one direction between JSON and JSON, which is a field table or a JSLT. */
public final class JsonMappings {
    private JsonMappings() {}

    /**
     * The mapping that brings a provider's answers into the canonical form.
     *
     * @param table {@code mapping/<operation>.fields.csv}
     * @param jslt {@code mapping/<operation>.response.jslt}
     * @param schema of the canonical answer
     * @throws UnusableFilesException with everything that is wrong, also that there is neither file, or both
     */
    public static JsonMapping forAnswers(Path table, Path jslt, JsonNode schema) {
        return isJslt(table, jslt)
                ? JsltReader.forAnswers(jslt)
                : FieldTableReader.forAnswers(table, schema)::toCanonical;
    }

    /**
     * The mapping that brings canonical requests into the provider's form.
     *
     * @param table {@code mapping/<operation>.request.fields.csv}
     * @param jslt {@code mapping/<operation>.request.jslt}
     * @param schema of the canonical request
     * @return null if there is neither file: then a request is sent as it is
     * @throws UnusableFilesException with everything that is wrong, also that there are both files
     */
    public static JsonMapping forRequests(Path table, Path jslt, JsonNode schema) {
        if (isJslt(table, jslt)) {
            return JsltReader.forRequests(jslt);
        }
        return Files.exists(table) ? FieldTableReader.forRequests(table, schema)::toProvider : null;
    }

    private static boolean isJslt(Path table, Path jslt) {
        boolean isJslt = Files.exists(jslt);
        if (isJslt && Files.exists(table)) {
            throw new UnusableFilesException(List.of(new Problem(
                            jslt,
                            null,
                            "there is also " + table.getFileName() + ", and one direction has one mapping.",
                            "Delete one of the two.")
                    .under(LintRule.TWO_MAPPINGS)));
        }
        return isJslt;
    }
}
