package vn.lienthong.hub.connector.transport;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;

/**
 * A query of {@code mapping/<operation>.sql} that was checked when it was read. It is what runs, whatever Camel's node
 * or a header of the message says; what a caller writes reaches the database as values of its parameters and never as
 * its text.
 *
 * @param statement with a question mark for each parameter, without comments
 * @param parameters the canonical request's fields, in the order of the question marks
 */
record SqlQuery(String statement, List<String> parameters) implements SqlPrepareStatementStrategy {
    SqlQuery {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters, Exchange exchange) {
        return statement;
    }

    @Override
    public Iterator<?> createPopulateIterator(
            String query, String preparedQuery, int expectedParameters, Exchange exchange, Object request) {
        ObjectNode fields = request instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        return parameters.stream().map(fields::path).iterator();
    }

    @Override
    public void populateStatement(PreparedStatement prepared, Iterator<?> values, int expectedParameters)
            throws SQLException {
        for (int index = 1; values.hasNext(); index++) {
            set(prepared, index, (JsonNode) values.next());
        }
    }

    /** A field that the request does not have is a null, which a query may look for. */
    private static void set(PreparedStatement prepared, int index, JsonNode value) throws SQLException {
        if (value.isMissingNode() || value.isNull()) {
            prepared.setNull(index, Types.VARCHAR);
        } else if (value.isIntegralNumber() && value.canConvertToLong()) {
            prepared.setLong(index, value.longValue());
        } else if (value.isNumber()) {
            prepared.setBigDecimal(index, value.decimalValue());
        } else if (value.isBoolean()) {
            prepared.setBoolean(index, value.booleanValue());
        } else {
            prepared.setString(index, value.asText());
        }
    }
}
