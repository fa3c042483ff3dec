package vn.lienthong.hub.population.matching;

/**
 * One slip of the keyboard: a character too many, one too few, another one, or two neighbours swapped. The tone of the
 * group of vowels in which it happened may have gone with it or moved.
 */
final class Slip {
    private Slip() {}

    /** Of two arrays of units, or of letters alone. Symmetric. */
    static boolean isBetween(char[] one, char[] other) {
        if (Math.abs(one.length - other.length) > 3) {
            return false;
        }
        int start = 0;
        int end = one.length;
        int otherEnd = other.length;
        while (start < end && start < otherEnd && one[start] == other[start]) {
            start++;
        }
        while (end > start && otherEnd > start && one[end - 1] == other[otherEnd - 1]) {
            end--;
            otherEnd--;
        }
        return isSlip(lettersOf(one, start, end), lettersOf(other, start, otherEnd));
    }

    private static String lettersOf(char[] units, int start, int end) {
        StringBuilder letters = new StringBuilder(end - start);
        for (int index = start; index < end; index++) {
            if (!ToneMarks.isToneUnit(units[index])) {
                letters.append(units[index]);
            }
        }
        return letters.toString();
    }

    private static boolean isSlip(String one, String other) {
        int start = 0;
        int end = one.length();
        int otherEnd = other.length();
        while (start < end && start < otherEnd && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (end > start && otherEnd > start && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
            end--;
            otherEnd--;
        }
        // What is equal around the slip must be of one part, or a tone of another part would differ as well.
        if (one.indexOf(' ') >= 0 && (one.indexOf(' ') < start || one.lastIndexOf(' ') >= end)) {
            return false;
        }
        int length = end - start;
        int otherLength = otherEnd - start;
        boolean isSwapped = length == 2
                && otherLength == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return isSwapped || length <= 1 && otherLength <= 1;
    }
}
