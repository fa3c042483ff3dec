package vn.lienthong.hub.population.matching;

/** Compares names as banks and telecoms send them: without diacritics, sometimes without spaces. */
final class FoldedNames {

    private FoldedNames() {}

    /** Whether one of the two names is the other with its diacritics lost. Symmetric. */
    static boolean match(CanonicalName one, CanonicalName other) {
        return isStrippedFormOf(one, other) || isStrippedFormOf(other, one);
    }

    private static boolean isStrippedFormOf(CanonicalName stripped, CanonicalName full) {
        return stripped.isWithoutDiacritics() && equalButForLostSpaces(stripped.folded(), full.folded());
    }

    /**
     * Spaces may be lost but not moved: NGUYENVANHOA is Nguyễn Văn Hoà, while TA NAM is not Tân Am, although the letters
     * are the same.
     */
    private static boolean equalButForLostSpaces(String stripped, String full) {
        int position = 0;
        for (int index = 0; index < full.length(); index++) {
            char expected = full.charAt(index);
            if (position < stripped.length() && stripped.charAt(position) == expected) {
                position++;
            } else if (expected != ' ') {
                return false;
            }
        }
        return position == stripped.length();
    }
}
