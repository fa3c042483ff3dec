package vn.lienthong.hub.population.matching;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares ethnic groups, each given by its code or by its name in the catalogue of the 54 groups, or
 * by an other name from {@code catalogues/ethnic-group-other-names.csv}. Where a system has
 * both, take the name: some systems have the codes 11 (Ngái) and 12 (Ê-đê) swapped.
 */
public final class EthnicGroupComparison {

    private static final FieldResult ANOTHER = FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE);

    private static final Set<String> SWAPPED_CODES = Set.of("11", "12");

    private EthnicGroupComparison() {}

    /**
     * Compares two groups; symmetric for two that are in the catalogue, throws nothing.
     *
     * @param asked a code with or without its leading zero, or a name in any spelling; may be null, blank or hostile
     * @param held likewise; one that is not in the catalogue matches nothing
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#ILL_FORMED} when what was asked is not in the catalogue;
     *     {@link FieldVerdict#MISSING_SOURCE} when nothing is held; {@link FieldVerdict#MATCH_EXACT};
     *     {@link FieldVerdict#MATCH_CANONICAL} for two ways of writing one group; {@link FieldVerdict#MATCH_FOLDED} when
     *     one of the names lacks its diacritics; {@link FieldVerdict#PARTIAL} when the two are 11 and 12, one of them as
     *     a bare code; else {@link FieldVerdict#MISMATCH}
     */
    public static FieldResult compare(String asked, String held) {
        if (NameCharacters.isBlank(asked)) {
            return FieldResult.MISSING_REQUEST;
        }
        Optional<ReadEthnicGroup> askedGroup = ReadEthnicGroup.of(asked);
        if (askedGroup.isEmpty()) {
            return FieldResult.ILL_FORMED;
        }
        if (asked.equals(held)) {
            return FieldResult.EXACT;
        }
        if (NameCharacters.isBlank(held)) {
            return FieldResult.MISSING_SOURCE;
        }
        return ReadEthnicGroup.of(held)
                .map(heldGroup -> compare(askedGroup.get(), heldGroup))
                .orElse(ANOTHER);
    }

    /** Whether a text is a code or a name of the catalogue, in any spelling; false for null. */
    public static boolean isWellFormed(String text) {
        return text != null && ReadEthnicGroup.of(text).isPresent();
    }

    private static FieldResult compare(ReadEthnicGroup asked, ReadEthnicGroup held) {
        if (asked.group().equals(held.group())) {
            return compareSpellings(asked, held);
        }
        boolean mayBeSwapped = (asked.isCode() || held.isCode())
                && SWAPPED_CODES.contains(asked.group().code())
                && SWAPPED_CODES.contains(held.group().code());
        return mayBeSwapped ? FieldResult.of(FieldVerdict.PARTIAL, Difference.AMBIGUOUS_CODE) : ANOTHER;
    }

    private static FieldResult compareSpellings(ReadEthnicGroup asked, ReadEthnicGroup held) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        boolean isFolded = asked.lacksDiacritics() != held.lacksDiacritics();
        if (isFolded) {
            differences.add(Difference.NO_DIACRITICS);
        }
        if (asked.isCode() != held.isCode()) {
            differences.add(Difference.CODE_AND_NAME);
        } else if (asked.isCode()) {
            differences.add(Difference.LEADING_ZERO);
        } else if (!isFolded) {
            differences.add(Difference.SPELLING);
        }
        return FieldResult.of(isFolded ? FieldVerdict.MATCH_FOLDED : FieldVerdict.MATCH_CANONICAL, differences);
    }
}
