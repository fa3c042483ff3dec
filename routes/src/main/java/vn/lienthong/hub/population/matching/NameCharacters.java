package vn.lienthong.hub.population.matching;

/** Which code points a name may contain, and what each of them is for. */
final class NameCharacters {

    /** Straight, typographic, prime and full-width forms, and the accents that keyboards give in their place. */
    private static final String APOSTROPHES = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\uFF07";

    /** Hyphens, dashes and the minus sign. */
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    /** Soft hyphen, zero-width space, non-joiner, joiner, direction marks, word joiner, byte order mark. */
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private NameCharacters() {}

    /** Spaces of every kind, and the three control characters that indented XML and text files leave in a value. */
    static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    /** Characters that cannot be seen and carry nothing; they come along when a name is copied from elsewhere. */
    static boolean isInvisible(int codePoint) {
        return INVISIBLE.indexOf(codePoint) >= 0;
    }

    static boolean isApostrophe(int codePoint) {
        return APOSTROPHES.indexOf(codePoint) >= 0;
    }

    /** Hyphens and dots: between the parts of a name they do what a space does. */
    static boolean isHyphenOrDot(int codePoint) {
        return codePoint == '.' || HYPHENS.indexOf(codePoint) >= 0;
    }

    static boolean isCombiningMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A letter of any script, without the modifier letters that stand for an apostrophe. */
    static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint) && !isApostrophe(codePoint);
    }

    static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(codePoint -> isSpace(codePoint) || isInvisible(codePoint));
    }
}
