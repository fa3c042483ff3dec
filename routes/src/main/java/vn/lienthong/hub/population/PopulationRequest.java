package vn.lienthong.hub.population;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A canonical request to the population database.
 *
 * @param body all that is asked
 * @param number the personal number, or else the old one
 * @param byOldNumber which of the two it is
 */
record PopulationRequest(ObjectNode body, String number, boolean byOldNumber) {

    /** The personal number wins when both are there: it leads to one person. */
    static PopulationRequest of(ObjectNode body) {
        boolean byOldNumber = !body.has(PopulationFields.PERSONAL_NUMBER);
        String key = byOldNumber ? PopulationFields.OLD_NUMBER : PopulationFields.PERSONAL_NUMBER;
        return new PopulationRequest(body, body.path(key).asText(), byOldNumber);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "PopulationRequest[" + (byOldNumber ? "by old number" : "by personal number") + "]";
    }
}
