package vn.lienthong.hub.population.matching;

import java.util.Map;
import java.util.Set;

/** Sums up the verdicts of the fields into the verdict of a person who was found. */
public final class PersonComparison {

    private PersonComparison() {}

    /**
     * The verdict of a person, given the verdicts of the fields that were asked. What is known before any field is
     * compared (not found, superseded, deceased, ambiguous) is decided elsewhere.
     *
     * @param fields verdict by name of the field, only for fields that were asked; a field asked without a value is
     *     among them as {@link FieldVerdict#MISSING_REQUEST} and is a deviation
     * @return {@link PersonVerdict#ILL_FORMED} when a field is, because what was not compared is no deviation of the
     *     person's data; else {@link PersonVerdict#FULL_MATCH} when every field
     *     {@linkplain FieldVerdict#countsAsFull() counts as full}; else {@link PersonVerdict#DEVIATION}
     * @throws IllegalArgumentException when there is no field: a person about whom nothing was asked must not count as a
     *     full match, nor as a deviation
     */
    public static PersonVerdict verdictOf(Map<String, FieldVerdict> fields) {
        return verdictOf(fields, Set.of(), false);
    }

    /**
     * The same by rules that were agreed on.
     *
     * @param counting the fields that make a full match; one of them that was not asked is a deviation. Every field that
     *     was asked, if there are none
     * @param foldedCounts whether {@link FieldVerdict#MATCH_FOLDED} counts as full
     */
    public static PersonVerdict verdictOf(
            Map<String, FieldVerdict> fields, Set<String> counting, boolean foldedCounts) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("No field was compared");
        }
        if (fields.containsValue(FieldVerdict.ILL_FORMED)) {
            return PersonVerdict.ILL_FORMED;
        }
        boolean isFull = (counting.isEmpty() ? fields.keySet() : counting)
                .stream().allMatch(field -> countsAsFull(fields.get(field), foldedCounts));
        return isFull ? PersonVerdict.FULL_MATCH : PersonVerdict.DEVIATION;
    }

    private static boolean countsAsFull(FieldVerdict verdict, boolean foldedCounts) {
        return verdict != null && (verdict.countsAsFull() || foldedCounts && verdict == FieldVerdict.MATCH_FOLDED);
    }
}
