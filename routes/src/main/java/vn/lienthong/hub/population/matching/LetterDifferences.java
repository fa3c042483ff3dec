package vn.lienthong.hub.population.matching;

import java.util.Set;

/** Walks along two names whose letters are the same but for marks, i and y, and collects in what they differ. */
final class LetterDifferences {
    private LetterDifferences() {}

    static void add(char[] one, char[] other, Set<Difference> differences) {
        int position = 0;
        int otherPosition = 0;
        while (position < one.length || otherPosition < other.length) {
            char unit = unitAt(one, position);
            char otherUnit = unitAt(other, otherPosition);
            boolean isTone = !isLetter(unit);
            boolean isOtherTone = !isLetter(otherUnit);
            if (isTone || isOtherTone) {
                // A space is a difference of its own.
                if (unit != otherUnit && (isMark(unit) || isMark(otherUnit))) {
                    differences.add(Difference.TONE);
                }
            } else if (unit != otherUnit) {
                differences.add(kindOf(unit, otherUnit));
            }
            position += isTone || !isOtherTone ? 1 : 0;
            otherPosition += isOtherTone || !isTone ? 1 : 0;
        }
    }

    /** Behind the end there is nothing, as there is between two parts. */
    private static char unitAt(char[] units, int position) {
        return position < units.length ? units[position] : ' ';
    }

    private static boolean isLetter(char unit) {
        return unit != ' ' && LetterTable.folded(unit) != 0;
    }

    private static boolean isMark(char unit) {
        return LetterTable.folded(unit) == 0;
    }

    private static Difference kindOf(char unit, char otherUnit) {
        char folded = LetterTable.folded(unit);
        if (folded != LetterTable.folded(otherUnit)) {
            return Difference.I_OR_Y;
        }
        return folded == 'd' ? Difference.BARRED_D : Difference.VOWEL;
    }
}
