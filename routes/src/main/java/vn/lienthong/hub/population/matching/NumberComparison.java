package vn.lienthong.hub.population.matching;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the number that somebody is said to have, old or new, with the numbers that are held of a person. It answers
 * whether a number and a person belong together; finding the person by a number is somebody else's business.
 */
public final class NumberComparison {

    private static final FieldResult ANOTHER = FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE);

    private NumberComparison() {}

    /**
     * Compares a number of 12 digits with the personal number, and one of 9 digits with the old numbers. Throws nothing.
     *
     * @param asked the number from the request; may be null, blank or hostile
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#ILL_FORMED} when it is neither a {@link PersonalNumber} nor an {@link OldNumber};
     *     {@link FieldVerdict#MISSING_SOURCE} when no number of its kind is held; {@link FieldVerdict#MATCH_EXACT}, for
     *     an old number when it is one of those that are held; {@link FieldVerdict#PARTIAL} when one of the two was
     *     cancelled and leads to the other; {@link FieldVerdict#NEAR} when one digit differs or two neighbours are
     *     swapped; else {@link FieldVerdict#MISMATCH}
     */
    public static FieldResult compare(String asked, HeldNumbers held) {
        if (NameCharacters.isBlank(asked)) {
            return FieldResult.MISSING_REQUEST;
        }
        if (PersonalNumber.parse(asked).isPresent()) {
            return comparePersonal(asked, held);
        }
        return OldNumber.parse(asked).isPresent() ? compareOld(asked, held) : FieldResult.ILL_FORMED;
    }

    private static FieldResult compareOld(String asked, HeldNumbers held) {
        if (held.oldNumbers().isEmpty()) {
            return FieldResult.MISSING_SOURCE;
        }
        if (held.oldNumbers().contains(asked)) {
            return FieldResult.EXACT;
        }
        return held.oldNumbers().stream()
                .map(number -> Digits.compare(asked, number))
                .min(Comparator.comparing(FieldResult::verdict))
                .orElse(ANOTHER);
    }

    private static FieldResult comparePersonal(String asked, HeldNumbers held) {
        String number = held.personalNumber();
        if (NameCharacters.isBlank(number)) {
            return FieldResult.MISSING_SOURCE;
        }
        if (asked.equals(number)) {
            return FieldResult.EXACT;
        }
        Optional<String> askedCurrent = held.chain().currentOf(asked);
        Optional<String> heldCurrent = held.chain().currentOf(number);
        if (askedCurrent.isEmpty() || heldCurrent.isEmpty()) {
            return broken(Digits.compare(asked, number));
        }
        return askedCurrent.equals(heldCurrent)
                ? FieldResult.of(FieldVerdict.PARTIAL, Difference.NUMBER_SUPERSEDED)
                : Digits.compare(asked, number);
    }

    /** A chain without an end leads nowhere, so the two numbers stand for themselves. */
    private static FieldResult broken(FieldResult result) {
        Set<Difference> differences = EnumSet.of(Difference.CHAIN_WITHOUT_END);
        differences.addAll(result.differences());
        return FieldResult.of(result.verdict(), differences);
    }
}
