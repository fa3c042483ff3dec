package vn.lienthong.simulation.population;

import java.util.List;

/**
 * A nine-digit number from before and the people to whom it leads.
 *
 * @param oldNumber nine digits
 * @param holders one person, or two where the number was given out twice
 */
public record OldNumberHolders(String oldNumber, List<SyntheticPerson> holders) {

    /** Shows how many people, and neither numbers nor names. */
    @Override
    public String toString() {
        return "OldNumberHolders[%d]".formatted(holders.size());
    }
}
