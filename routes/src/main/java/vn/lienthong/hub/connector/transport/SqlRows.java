package vn.lienthong.hub.connector.transport;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * The rows of a database as JSON, a column's alias as the field's name: days as 1990-05-17, times as
 * 1990-05-17T08:30:00, numbers as they are. What is null is left out.
 */
final class SqlRows {
    /** The most rows that one answer may have. */
    static final int MAX_ROWS = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private int size;

    private SqlRows() {}

    /** @throws MappingException if they are more or larger than an answer may be, or of a kind that is no JSON */
    static List<ObjectNode> read(List<Map<String, Object>> rows) throws MappingException {
        if (rows.size() > MAX_ROWS) {
            throw new MappingException("the database answers with more than " + MAX_ROWS + " rows");
        }
        SqlRows reader = new SqlRows();
        List<ObjectNode> read = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            read.add(reader.row(row));
        }
        return read;
    }

    private ObjectNode row(Map<String, Object> row) throws MappingException {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, Object> column : row.entrySet()) {
            if (column.getValue() != null) {
                object.set(column.getKey(), value(column.getKey(), column.getValue()));
            }
        }
        return object;
    }

    private JsonNode value(String column, Object value) throws MappingException {
        JsonNode read = json(value);
        if (read == null) {
            throw new MappingException("the column " + column + " is of a kind that the query must make a text of");
        }
        size += read.isTextual() ? read.textValue().length() : 1;
        if (size > BoundedBody.MAX_BYTES) {
            throw new MappingException("the rows have more than " + BoundedBody.MAX_BYTES + " characters");
        }
        return read;
    }

    private static JsonNode json(Object value) {
        if (value instanceof String || value instanceof UUID || value instanceof TemporalAccessor) {
            return JSON.textNode(value.toString());
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().scale() <= 0
                    ? JSON.numberNode(decimal.toBigInteger())
                    : JSON.numberNode(decimal);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return JSON.numberNode(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return JSON.numberNode(new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        return time(value);
    }

    /** Null if it is no time either. */
    private static JsonNode time(Object value) {
        if (value instanceof Date day) {
            return JSON.textNode(day.toLocalDate().toString());
        }
        if (value instanceof Timestamp time) {
            return JSON.textNode(time.toLocalDateTime().toString());
        }
        return value instanceof Time time ? JSON.textNode(time.toLocalTime().toString()) : null;
    }
}
