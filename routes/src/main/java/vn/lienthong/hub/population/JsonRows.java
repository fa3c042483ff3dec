package vn.lienthong.hub.population;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads several people whom a query put into one column, as a JSON array of rows, so that one read brings all. */
@Component
final class JsonRows {
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final ObjectMapper json;

    JsonRows(ObjectMapper json) {
        this.json = json;
    }

    /** @param column null for nobody */
    List<PersonRow> read(String column) {
        if (column == null) {
            return List.of();
        }
        try {
            return json.readValue(column, ROWS).stream().map(PersonRow::new).toList();
        } catch (JsonProcessingException e) {
            // The parser's message quotes the text, so it is left out.
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, "the database's list of people is no JSON");
        }
    }
}
