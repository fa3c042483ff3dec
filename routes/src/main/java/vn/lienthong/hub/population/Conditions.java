package vn.lienthong.hub.population;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.population.matching.DateComparison;
import vn.lienthong.hub.population.matching.FieldVerdict;
import vn.lienthong.hub.population.matching.NameComparison;
import vn.lienthong.hub.population.matching.PartialDate;

/**
 * What a look-up knows of the person beside the number. Whoever knows a wrong name or date learns as little as whoever
 * knows a number of nobody: not that there is a person, nor which of the two is wrong. A name without diacritics is
 * enough, because that is how most systems that look up send it, and so is a date that is known in part.
 *
 * @param request the canonical request; what it does not say is no condition
 */
record Conditions(ObjectNode request) {
    private static final Set<FieldVerdict> EQUAL_NAMES =
            Set.of(FieldVerdict.MATCH_EXACT, FieldVerdict.MATCH_CANONICAL, FieldVerdict.MATCH_FOLDED);
    private static final Set<FieldVerdict> EQUAL_DATES = Set.of(FieldVerdict.MATCH_EXACT, FieldVerdict.PARTIAL);

    boolean holdFor(PersonRow person) {
        return nameHolds(person.text("full_name")) && dateHolds(person.dateOfBirth());
    }

    private boolean nameHolds(String held) {
        return !request.has(PopulationFields.FULL_NAME)
                || EQUAL_NAMES.contains(NameComparison.compare(
                                request.path(PopulationFields.FULL_NAME).asText(), held)
                        .verdict());
    }

    private boolean dateHolds(PartialDate held) {
        return !request.has(PopulationFields.DATE_OF_BIRTH)
                || EQUAL_DATES.contains(DateComparison.compare(
                                PartialDate.parse(request.path(PopulationFields.DATE_OF_BIRTH)
                                                .asText())
                                        .orElse(null),
                                held)
                        .verdict());
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Conditions[…]";
    }
}
