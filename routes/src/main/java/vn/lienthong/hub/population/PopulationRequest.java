package vn.lienthong.hub.population;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.MatchingRules;

/**
 * A canonical request to the population database.
 *
 * @param body all that is asked
 * @param rules how a comparison is judged
 * @param fields of the answer that may leave
 * @param number the number that leads to the person
 * @param byOldNumber whether it has 9 digits
 */
record PopulationRequest(ObjectNode body, MatchingRules rules, Set<String> fields, String number, boolean byOldNumber) {

    /** The personal number wins when both are there: it leads to one person. */
    static PopulationRequest byEither(ObjectNode body, DataExchange exchange) {
        return body.has(PopulationFields.PERSONAL_NUMBER)
                ? by(PopulationFields.PERSONAL_NUMBER, body, exchange)
                : by(PopulationFields.OLD_NUMBER, body, exchange);
    }

    /** @param key the field with the number */
    static PopulationRequest by(String key, ObjectNode body, DataExchange exchange) {
        return new PopulationRequest(
                body,
                exchange.matching(),
                exchange.fields(),
                body.path(key).asText(),
                key.equals(PopulationFields.OLD_NUMBER));
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "PopulationRequest[" + (byOldNumber ? "by old number" : "by personal number") + "]";
    }
}
