package vn.lienthong.hub.population.matching;

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
    public static FieldVerdict compare(PartialDate asked, PartialDate held) {
        if (asked == null) {
            return FieldVerdict.MISSING_REQUEST;
        }
        if (held == null) {
            return FieldVerdict.MISSING_SOURCE;
        }
        if (asked.equals(held)) {
            return FieldVerdict.MATCH_EXACT;
        }
        boolean isPartial = asked.contains(held) || held.contains(asked) || isSuspectedDefault(asked, held);
        return isPartial ? FieldVerdict.PARTIAL : FieldVerdict.MISMATCH;
    }

    private static boolean isSuspectedDefault(PartialDate one, PartialDate other) {
        return one.year() == other.year()
                && one.isPrecise()
                && other.isPrecise()
                && (one.isFirstOfJanuary() || other.isFirstOfJanuary());
    }
}
