package vn.lienthong.hub.population.matching;

import java.util.Collections;
import java.util.Set;

/**
 * What became of one field, and why.
 *
 * @param verdict how the two values stand to each other
 * @param differences in what they differ, in the order of {@link Difference}; empty if they are the same, if a value is
 *     missing, or if one is ill-formed
 */
public record FieldResult(FieldVerdict verdict, Set<Difference> differences) {
    static final FieldResult EXACT = new FieldResult(FieldVerdict.MATCH_EXACT, Set.of());
    static final FieldResult MISSING_REQUEST = new FieldResult(FieldVerdict.MISSING_REQUEST, Set.of());
    static final FieldResult MISSING_SOURCE = new FieldResult(FieldVerdict.MISSING_SOURCE, Set.of());
    /** For whoever reads a value that cannot be one. */
    public static final FieldResult ILL_FORMED = new FieldResult(FieldVerdict.ILL_FORMED, Set.of());

    static FieldResult of(FieldVerdict verdict, Difference difference) {
        return new FieldResult(verdict, Set.of(difference));
    }

    static FieldResult of(FieldVerdict verdict, Set<Difference> differences) {
        return new FieldResult(verdict, Collections.unmodifiableSet(differences));
    }
}
