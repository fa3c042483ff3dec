package vn.lienthong.hub.population.matching;

/**
 * Compares values that are codes, for instance the sex in its canonical form {@code male} or {@code female}. Codes have
 * one spelling: translating the codes of another system is the business of its mapping, before anything is compared.
 */
public final class CodeComparison {

    private CodeComparison() {}

    /**
     * Compares two codes; throws nothing.
     *
     * @param asked the code from the request; may be null or blank
     * @param held the code from the population database; may be null or blank
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#MISSING_SOURCE} when nothing is held; {@link FieldVerdict#MATCH_EXACT} when both are
     *     equal, else {@link FieldVerdict#MISMATCH}
     */
    public static FieldResult compare(String asked, String held) {
        if (asked == null || asked.isBlank()) {
            return FieldResult.MISSING_REQUEST;
        }
        if (held == null || held.isBlank()) {
            return FieldResult.MISSING_SOURCE;
        }
        return asked.equals(held) ? FieldResult.EXACT : FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE);
    }
}
