package vn.lienthong.hub.population.matching;

/** Whether a text can be a name at all. */
final class NameForm {

    /** In UTF-16 units. Twice the 100 characters that the population services take, for decomposed letters. */
    static final int MAXIMUM_LENGTH = 200;

    private NameForm() {}

    static boolean isWellFormed(String name) {
        if (name == null || name.length() > MAXIMUM_LENGTH) {
            return false;
        }
        boolean hasLetter = false;
        boolean markMayFollow = false;
        for (int codePoint : name.codePoints().toArray()) {
            if (NameCharacters.isInvisible(codePoint)) {
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
