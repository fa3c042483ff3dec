package vn.lienthong.hub.population;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.ProviderAnswer;

/** The rules of one operation of the population database. */
interface PopulationOperation {

    /** Its own name, without the connector's. */
    String name();

    /** What is asked, and the number under which it is looked for. */
    default PopulationRequest read(ObjectNode body, DataExchange exchange) {
        return PopulationRequest.byEither(body, exchange);
    }

    /**
     * @param request with a well-formed number
     * @param rows nobody, one person, or several
     */
    ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows);
}
