package vn.lienthong.hub.population.matching;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * All numbers that are held of one person.
 *
 * @param personalNumber 12 digits, or null
 * @param oldNumbers the 9 digits of each identity card from before, in any order; may be empty
 * @param chain which personal numbers were cancelled and issued anew
 */
public record HeldNumbers(String personalNumber, Collection<String> oldNumbers, NumberChain chain) {

    /** Copies the old numbers. */
    public HeldNumbers {
        oldNumbers = List.copyOf(oldNumbers);
        Objects.requireNonNull(chain, "chain");
    }

    /** Shows no number, because they are personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "HeldNumbers[*]";
    }
}
