package vn.lienthong.hub.context;

import java.util.Set;

/**
 * How an agreement wants a verification to be judged.
 *
 * @param counts the fields that make a full match: all of them must be asked and be right; every field that is asked, if
 *     there are none
 * @param foldedCounts whether a name that was asked without diacritics is right when the held one is the same without its
 *     own. Different people's names become the same so; how often, {@code ./hub matching report} says
 * @param disclose the fields of which the held value is told when another one was asked
 */
public record MatchingRules(Set<String> counts, boolean foldedCounts, Set<String> disclose) {
    /** Where an agreement says nothing. */
    public static final MatchingRules STRICT = new MatchingRules(Set.of(), false, Set.of());

    public MatchingRules {
        counts = counts == null ? Set.of() : Set.copyOf(counts);
        disclose = disclose == null ? Set.of() : Set.copyOf(disclose);
    }
}
