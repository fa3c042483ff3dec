package vn.lienthong.hub.population.matching;

/** Whether a text can be a name at all. */
final class NameForm {

    /** In UTF-16 units. Twice the 100 characters that the population services take, for decomposed letters. */
    static final int MAXIMUM_LENGTH = 200;

    /**
     * How many marks may be on one letter, composed or not, and characters of no width behind it, all together. A
     * Vietnamese letter has two marks at most and other scripts hardly three, and one more comes along when a name is
     * copied; dozens hide something, and putting them in order is what costs Unicode's normalisation its time.
     */
    static final int MOST_WITHOUT_WIDTH = 4;

    /**
     * How many marks, characters of no width and apostrophes may be in a whole name. In Vietnamese three letters in ten
     * have a mark; a name that is all marks or apostrophes is none, and would cost more than any name.
     */
    static final int MOST_SIGNS = 60;

    private NameForm() {}

    static boolean isWellFormed(String name) {
        if (name == null || name.length() > MAXIMUM_LENGTH) {
            return false;
        }
        boolean hasLetter = false;
        boolean markMayFollow = false;
        int withoutWidth = 0;
        int signs = 0;
        int codePoint;
        for (int index = 0; index < name.length(); index += Character.charCount(codePoint)) {
            codePoint = name.codePointAt(index);
            boolean isInvisible = NameCharacters.isInvisible(codePoint);
            boolean hasWidth = !isInvisible && !NameCharacters.isCombiningMark(codePoint);
            int without = isInvisible ? 1 : LetterTable.marks(codePoint);
            withoutWidth = (hasWidth ? 0 : withoutWidth) + without;
            signs += NameCharacters.isApostrophe(codePoint) ? 1 : without;
            if (withoutWidth > MOST_WITHOUT_WIDTH || signs > MOST_SIGNS) {
                return false;
            }
            if (isInvisible) {
                continue;
            }
            // A mark belongs to a letter: one on a space or at the beginning is damage or an attempt at disguise.
            boolean isPartOfLetter =
                    NameCharacters.isLetter(codePoint) || (markMayFollow && NameCharacters.isCombiningMark(codePoint));
            if (!isPartOfLetter && !isBetweenLetters(codePoint)) {
                return false;
            }
            hasLetter |= isPartOfLetter;
            markMayFollow = isPartOfLetter;
        }
        return hasLetter;
    }

    private static boolean isBetweenLetters(int codePoint) {
        return NameCharacters.isSpace(codePoint)
                || NameCharacters.isApostrophe(codePoint)
                || NameCharacters.isHyphenOrDot(codePoint);
    }
}
