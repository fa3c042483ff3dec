package vn.lienthong.hub.population.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Compares a date of birth as it was asked with the date as it is held.
 *
 * <p>Of many people only the year was ever registered. Some systems keep the year alone, others fill it up to the 1st
 * of January. Neither contradicts a full date of the same year, and neither confirms it.
 */
public final class DateComparison {

    private DateComparison() {}

    /**
     * Compares two dates; symmetric but for missing values, throws nothing.
     *
     * @param asked the date from the request, or null
     * @param held the date from the population database, or null
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#MISSING_SOURCE} when nothing is held; {@link FieldVerdict#MATCH_EXACT} when both say the
     *     same; {@link FieldVerdict#PARTIAL} when one is coarser and does not contradict the other, or when one of two
     *     full dates is the 1st of January and the other is another day of that year; else
     *     {@link FieldVerdict#MISMATCH}
     */
    public static FieldResult compare(PartialDate asked, PartialDate held) {
        if (asked == null) {
            return FieldResult.MISSING_REQUEST;
        }
        if (held == null) {
            return FieldResult.MISSING_SOURCE;
        }
        if (asked.equals(held)) {
            return FieldResult.EXACT;
        }
        if (asked.contains(held) || held.contains(asked)) {
            return FieldResult.of(FieldVerdict.PARTIAL, Difference.LESS_PRECISE);
        }
        return isSuspectedDefault(asked, held)
                ? FieldResult.of(FieldVerdict.PARTIAL, Difference.SUSPECTED_DEFAULT)
                : new FieldResult(FieldVerdict.MISMATCH, differences(asked, held));
    }

    private static boolean isSuspectedDefault(PartialDate one, PartialDate other) {
        return one.year() == other.year()
                && one.isPrecise()
                && other.isPrecise()
                && (one.isFirstOfJanuary() || other.isFirstOfJanuary());
    }

    private static Set<Difference> differences(PartialDate one, PartialDate other) {
        if (one.isPrecise()
                && other.isPrecise()
                && one.year() == other.year()
                && one.day().equals(other.month())
                && one.month().equals(other.day())) {
            return Set.of(Difference.DAY_AND_MONTH_SWAPPED);
        }
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        addUnlessEqual(OptionalInt.of(one.year()), OptionalInt.of(other.year()), Difference.YEAR, differences);
        addUnlessEqual(one.month(), other.month(), Difference.MONTH, differences);
        addUnlessEqual(one.day(), other.day(), Difference.DAY, differences);
        return Collections.unmodifiableSet(differences);
    }

    /** What one side does not know is no difference. */
    private static void addUnlessEqual(
            OptionalInt one, OptionalInt other, Difference difference, Set<Difference> differences) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            differences.add(difference);
        }
    }
}
