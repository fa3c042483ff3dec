package vn.lienthong.hub.population.matching;

import java.util.Arrays;

/** Compares names letter by letter, with single spaces between their parts. All in time that grows with their length. */
final class Letters {
    private Letters() {}

    /**
     * Spaces may be lost but not moved: NGUYENVANHOA is Nguyễn Văn Hoà, while TA NAM is not Tân Am, although the letters
     * are the same.
     */
    static boolean equalButForLostSpaces(char[] stripped, char[] full) {
        int position = 0;
        for (char expected : full) {
            if (position < stripped.length && stripped[position] == expected) {
                position++;
            } else if (expected != ' ') {
                return false;
            }
        }
        return position == stripped.length;
    }

    static boolean equalButForSpaces(char[] one, char[] other) {
        int position = 0;
        for (char letter : one) {
            if (letter == ' ') {
                continue;
            }
            position = behindSpaces(other, position);
            if (position == other.length || other[position] != letter) {
                return false;
            }
            position++;
        }
        return behindSpaces(other, position) == other.length;
    }

    private static int behindSpaces(char[] letters, int position) {
        int behind = position;
        while (behind < letters.length && letters[behind] == ' ') {
            behind++;
        }
        return behind;
    }

    static boolean beginsWith(char[] longer, char[] shorter) {
        int mismatch = Arrays.mismatch(longer, shorter);
        return mismatch == shorter.length;
    }

    /** Whether both consist of the same parts, in whatever order. */
    static boolean haveSameParts(char[] one, char[] other) {
        if (one.length != other.length) {
            return false;
        }
        String[] oneParts = new String(one).split(" ");
        String[] otherParts = new String(other).split(" ");
        Arrays.sort(oneParts);
        Arrays.sort(otherParts);
        return Arrays.equals(oneParts, otherParts);
    }
}
