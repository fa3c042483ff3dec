package vn.lienthong.hub.population.matching;

import java.util.Optional;

/** Compares a telephone number as it was asked with the number as it is held, whichever way each is written. */
public final class PhoneComparison {

    private PhoneComparison() {}

    /**
     * Compares two telephone numbers; symmetric for two well-formed ones, throws nothing.
     *
     * @param asked the number from the request; may be null, blank or hostile
     * @param held the number from the population database; may be null or blank. One that is not
     *     {@linkplain PhoneNumber#parse(String) well-formed} matches nothing
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#ILL_FORMED} when what was asked is no number;
     *     {@link FieldVerdict#MISSING_SOURCE} when nothing is held; {@link FieldVerdict#MATCH_EXACT};
     *     {@link FieldVerdict#MATCH_CANONICAL} for two spellings of one number, also from before and after the
     *     conversion of 2018; {@link FieldVerdict#NEAR} when one digit differs or two neighbours are swapped; else
     *     {@link FieldVerdict#MISMATCH}
     */
    public static FieldResult compare(String asked, String held) {
        if (NameCharacters.isBlank(asked)) {
            return FieldResult.MISSING_REQUEST;
        }
        Optional<PhoneNumber> askedNumber = PhoneNumber.parse(asked);
        if (askedNumber.isEmpty()) {
            return FieldResult.ILL_FORMED;
        }
        if (asked.equals(held)) {
            return FieldResult.EXACT;
        }
        if (NameCharacters.isBlank(held)) {
            return FieldResult.MISSING_SOURCE;
        }
        return PhoneNumber.parse(held)
                .map(heldNumber -> compare(askedNumber.get(), heldNumber))
                .orElse(FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE));
    }

    private static FieldResult compare(PhoneNumber asked, PhoneNumber held) {
        if (!asked.equals(held)) {
            return Digits.compare(asked.value(), held.value());
        }
        return FieldResult.of(
                FieldVerdict.MATCH_CANONICAL,
                asked.isConverted() == held.isConverted() ? Difference.NUMBER_FORM : Difference.ELEVEN_DIGITS);
    }
}
