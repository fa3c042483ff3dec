package vn.lienthong.hub.connector;

import java.nio.file.Files;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.mapping.JsonMapping;
import vn.lienthong.hub.connector.mapping.JsonMappings;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Makes an answer of rows, whether a database or a file has them: one row is the answer, or each row is an item of one of
 * the answer's lists. A row is mapped by a field table or a JSLT; without either its columns are named as the answer's fields.
 *
 * @param list the answer's property that the rows are the items of; null if one row is the answer
 * @param mapping of one row
 */
public record RowsAnswer(Operation operation, String list, JsonMapping mapping) {
    /** @param problems take what is wrong with the list or the mapping */
    public static RowsAnswer read(OperationSource source, Problems problems) {
        String list = source.written().rows();
        JsonNode schema = source.operation().response().document();
        if (list != null) {
            JsonNode property = source.operation().response().property(list);
            if (!property.path("type").asText().equals("array")) {
                problems.add(source.problem(
                        "rows",
                        "'" + list + "' is no list of the response.",
                        "The rows become the items of a property of the type array."));
            }
            schema = property.path("items");
        }
        JsonNode item = schema;
        return new RowsAnswer(source.operation(), list, problems.attempt(() -> mapping(source, item)));
    }

    private static JsonMapping mapping(OperationSource source, JsonNode schema) {
        boolean isAsItIs =
                !Files.exists(source.mapping("fields.csv")) && !Files.exists(source.mapping("response.jslt"));
        return isAsItIs
                ? row -> (ObjectNode) row
                : JsonMappings.forAnswers(source.mapping("fields.csv"), source.mapping("response.jslt"), schema);
    }

    /**
     * @param rows by the names of their columns; none if nothing was found
     * @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if they make no answer
     */
    public ProviderAnswer of(List<ObjectNode> rows) {
        try {
            return ResponseForm.of(operation, answer(rows));
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
        }
    }

    /** Empty if there is no row. */
    private ObjectNode answer(List<ObjectNode> rows) throws MappingException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (list == null) {
            if (rows.size() > 1) {
                throw new MappingException("the system answers with more than one row");
            }
            return rows.isEmpty() ? answer : mapping.map(rows.get(0));
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode row : rows) {
            items.add(mapping.map(row));
        }
        return items.isEmpty() ? answer : answer.set(list, items);
    }
}
