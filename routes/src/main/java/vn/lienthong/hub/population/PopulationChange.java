package vn.lienthong.hub.population;

import java.util.Map;

import vn.lienthong.hub.context.ProviderAnswer;

/** An operation that changes something in the population database, once it has seen that it may. */
interface PopulationChange extends PopulationOperation {

    /** Whether what the database holds lets the change be made; if not, the answer so far is the answer. */
    boolean isToBeMade(ProviderAnswer answer);

    /** What the change's query is given beside the number and the agency, by the names of its parameters. */
    Map<String, Object> parameters(PopulationRequest request);

    /**
     * @param answer of {@link #answer}, which is completed
     * @param isChanged whether the database held something else before
     */
    ProviderAnswer changed(ProviderAnswer answer, boolean isChanged);
}
