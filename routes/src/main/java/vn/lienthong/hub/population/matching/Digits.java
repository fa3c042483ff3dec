package vn.lienthong.hub.population.matching;

/** Says how two numbers of digits differ that are not equal. */
final class Digits {
    private Digits() {}

    /**
     * One digit or two neighbours swapped are near, as a slip of the keyboard leaves them; and no match, because the
     * number beside somebody's is somebody else's. Symmetric.
     */
    static FieldResult compare(String one, String other) {
        int first = firstDifference(one, other, 0);
        if (one.length() != other.length() || first == one.length()) {
            return FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE);
        }
        int second = firstDifference(one, other, first + 1);
        if (second == one.length()) {
            return FieldResult.of(FieldVerdict.NEAR, Difference.ONE_DIGIT);
        }
        boolean isSwapped = second == first + 1
                && one.charAt(first) == other.charAt(second)
                && one.charAt(second) == other.charAt(first)
                && firstDifference(one, other, second + 1) == one.length();
        return isSwapped
                ? FieldResult.of(FieldVerdict.NEAR, Difference.DIGITS_SWAPPED)
                : FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE);
    }

    /** From a position on; the length of the shorter if there is none. */
    private static int firstDifference(String one, String other, int from) {
        int end = Math.min(one.length(), other.length());
        int position = from;
        while (position < end && one.charAt(position) == other.charAt(position)) {
            position++;
        }
        return position;
    }
}
