package vn.lienthong.hub.population.matching;

/** Which code points a name may contain, and what each of them is for. */
final class NameCharacters {

    /** Straight, typographic, prime and full-width forms, and the accents that keyboards give in their place. */
    private static final String APOSTROPHES = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\uFF07";

    /** Hyphens, dashes and the minus sign. */
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    /** Soft hyphen, zero-width space, non-joiner, joiner, direction marks, word joiner, byte order mark. */
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private static final int SPACE = 1;
    private static final int NO_WIDTH = 2;
    private static final int APOSTROPHE = 4;
    private static final int HYPHEN_OR_DOT = 8;
    private static final int MARK = 16;
    private static final int LETTER = 32;

    /** What the characters of most names are, looked up once: a hostile name asks it of each of its characters many times. */
    private static final byte[] PROPERTIES = new byte[0x2040];

    static {
        for (int codePoint = 0; codePoint < PROPERTIES.length; codePoint++) {
            PROPERTIES[codePoint] = (byte) propertiesOf(codePoint);
        }
    }

    private NameCharacters() {}

    /** Spaces of every kind, and the three control characters that indented XML and text files leave in a value. */
    static boolean isSpace(int codePoint) {
        return has(codePoint, SPACE);
    }

    /** Characters that cannot be seen and carry nothing; they come along when a name is copied from elsewhere. */
    static boolean isInvisible(int codePoint) {
        return has(codePoint, NO_WIDTH);
    }

    static boolean isApostrophe(int codePoint) {
        return has(codePoint, APOSTROPHE);
    }

    /** Hyphens and dots: between the parts of a name they do what a space does. */
    static boolean isHyphenOrDot(int codePoint) {
        return has(codePoint, HYPHEN_OR_DOT);
    }

    static boolean isCombiningMark(int codePoint) {
        return has(codePoint, MARK);
    }

    /** A letter of any script, without the modifier letters that stand for an apostrophe. */
    static boolean isLetter(int codePoint) {
        return has(codePoint, LETTER);
    }

    static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(codePoint -> isSpace(codePoint) || isInvisible(codePoint));
    }

    private static boolean has(int codePoint, int property) {
        int properties = codePoint < PROPERTIES.length ? PROPERTIES[codePoint] : propertiesOf(codePoint);
        return (properties & property) != 0;
    }

    private static int propertiesOf(int codePoint) {
        if (Character.isSpaceChar(codePoint) || codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return SPACE;
        }
        if (INVISIBLE.indexOf(codePoint) >= 0) {
            return NO_WIDTH;
        }
        if (APOSTROPHES.indexOf(codePoint) >= 0) {
            return APOSTROPHE;
        }
        if (codePoint == '.' || HYPHENS.indexOf(codePoint) >= 0) {
            return HYPHEN_OR_DOT;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return MARK;
        }
        return Character.isLetter(codePoint) ? LETTER : 0;
    }
}
