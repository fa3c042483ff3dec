package vn.lienthong.hub.population.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the name of a person as it was asked with the name as it is held.
 *
 * <p>Canonically equal, that is the same name written differently, are names that differ only in
 * <ul>
 *   <li>Unicode form: composed, decomposed, or half composed as by windows-1258 keyboards;
 *   <li>look-alikes of đ: ð (U+00F0), Ð (U+00D0), ɖ (U+0256), Ɖ (U+0189);
 *   <li>placement of the tone mark within a group of vowels: hòa/hoà, khỏe/khoẻ, thủy/thuỷ, quý/qúy;
 *   <li>case, by no machine's locale;
 *   <li>white space of every kind, and characters of no width;
 *   <li>what stands between the parts: H'Hen, H’Hen, H' Hen and H Hen are the same, and so are Y-Blô and Y Blô. Parts
 *       that are written together (Hhen, Yblô) are not.
 * </ul>
 *
 * <p>Different names, but near, are i against y (Lý, Lí), other tones, other vowels of one letter (a, ă, â) and d against đ
 * as long as both sides carry diacritics, lost or moved spaces, parts in another order, and one slip of the keyboard.
 * {@link FieldVerdict#PARTIAL} is a name that was cut off.
 *
 * <p>The Unicode forms are those of Unicode Standard Annex 15. The other rules are the hub's own: they cover how registers,
 * banks and telecoms were seen to write the same name.
 */
public final class NameComparison {

    private static final FieldResult CANONICAL = FieldResult.of(FieldVerdict.MATCH_CANONICAL, Difference.SPELLING);

    private static final FieldResult ANOTHER = FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_NAME);

    private NameComparison() {}

    /**
     * Compares two names. Symmetric for two well-formed names. Takes time linear in the length of its input, whatever
     * the input, and throws nothing.
     *
     * @param asked the name from the request; may be null, blank or hostile
     * @param held the name from the population database; may be null or blank. A held name that is not well-formed
     *     matches nothing
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#ILL_FORMED} when what was asked is not {@linkplain #isWellFormed(String) well-formed};
     *     {@link FieldVerdict#MISSING_SOURCE} when nothing is held; otherwise {@link FieldVerdict#MATCH_EXACT},
     *     {@link FieldVerdict#MATCH_CANONICAL}, {@link FieldVerdict#MATCH_FOLDED}, {@link FieldVerdict#NEAR},
     *     {@link FieldVerdict#PARTIAL} or {@link FieldVerdict#MISMATCH}, the first that holds
     */
    public static FieldResult compare(String asked, String held) {
        if (NameCharacters.isBlank(asked)) {
            return FieldResult.MISSING_REQUEST;
        }
        CanonicalName canonicalAsked = CanonicalName.of(asked);
        if (canonicalAsked == null) {
            return FieldResult.ILL_FORMED;
        }
        if (asked.equals(held)) {
            return FieldResult.EXACT;
        }
        if (NameCharacters.isBlank(held)) {
            return FieldResult.MISSING_SOURCE;
        }
        CanonicalName canonicalHeld = CanonicalName.of(held);
        if (canonicalHeld == null) {
            return ANOTHER;
        }
        return canonicalAsked.equals(canonicalHeld) ? CANONICAL : NearNames.compare(canonicalAsked, canonicalHeld);
    }

    /**
     * Compares a name with the official one and with the other names (tên gọi khác) that a person is registered under.
     * The closest of them decides, and the official name among equals.
     *
     * <p>The name that was asked is the official name or it is not. So an other name gives {@link FieldVerdict#PARTIAL}
     * at most, however it is written, with {@link Difference#OTHER_HELD_NAME}, and the person is no full match.
     *
     * @param asked the name from the request; may be null, blank or hostile
     * @param held the official name; may be null or blank
     * @param otherNames names that are held beside it; one that is blank or not well-formed matches nothing
     */
    public static FieldResult compare(String asked, String held, Collection<String> otherNames) {
        FieldResult official = compare(asked, held);
        if (official.verdict() == FieldVerdict.MISSING_REQUEST || official.verdict() == FieldVerdict.ILL_FORMED) {
            return official;
        }
        Optional<FieldResult> closest = otherNames.stream()
                .map(name -> compare(asked, name))
                .min(Comparator.comparing(FieldResult::verdict))
                .filter(result -> result.verdict().compareTo(FieldVerdict.MISMATCH) < 0)
                .map(NameComparison::ofOtherName);
        return closest.filter(result -> result.verdict().compareTo(official.verdict()) < 0)
                .orElse(official);
    }

    private static FieldResult ofOtherName(FieldResult result) {
        Set<Difference> differences = EnumSet.of(Difference.OTHER_HELD_NAME);
        differences.addAll(result.differences());
        FieldVerdict verdict = result.verdict() == FieldVerdict.NEAR ? FieldVerdict.NEAR : FieldVerdict.PARTIAL;
        return FieldResult.of(verdict, differences);
    }

    /**
     * Whether a text can be the name of a person: at most 200 UTF-16 units, at least one letter, and nothing but letters
     * of any script with their combining marks, spaces, apostrophes, hyphens and dots. Tabulators and line ends count as
     * spaces, because indented XML brings them; characters of no width are let pass, because copying brings them, but
     * no more than four of them and of marks in a row, and no more than 60 of them, of marks and of apostrophes in all.
     * Everything else is refused: digits, other control characters,
     * symbols, half surrogate pairs, characters that override the direction of writing, and marks without a letter.
     *
     * @param name any text, or null
     * @return false for null and for blank text
     */
    public static boolean isWellFormed(String name) {
        return NameForm.isWellFormed(name);
    }
}
