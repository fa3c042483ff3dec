package vn.lienthong.hub.population;

import java.util.List;

import vn.lienthong.hub.context.ProviderAnswer;

/** The rules of one operation of the population database. */
interface PopulationOperation {

    /** Its own name, without the connector's. */
    String name();

    /**
     * @param request with a well-formed number
     * @param rows nobody, one person, or two when there are several
     */
    ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows);
}
