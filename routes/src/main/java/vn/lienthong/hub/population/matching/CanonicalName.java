package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name in the one spelling that all its equal spellings share. It is there to be compared, not to be shown: its tones
 * stand where nobody writes them.
 *
 * @param text lower case, NFC, tones behind their group of vowels, single spaces between the parts
 */
record CanonicalName(String text) {

    private static final Pattern APOSTROPHE_BEFORE_LETTER = Pattern.compile("'(?=\\p{L})");

    private static final Pattern APOSTROPHE_BEHIND_PREFIX =
            Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L}\\p{M}?)'(?= +\\p{L})");

    private static final Pattern SPACES = Pattern.compile(" +");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern BASIC_LETTERS = Pattern.compile("[a-z ']*");

    static CanonicalName of(String name) {
        // The locale of the machine must not decide: in a Turkish one "NINH" would become "nınh".
        String lowerCase = Normalizer.normalize(name, Form.NFD).toLowerCase(Locale.ROOT);
        String toned = ToneMarks.moveBehindVowels(separateParts(unifyCharacters(lowerCase)));
        return new CanonicalName(Normalizer.normalize(toned, Form.NFC));
    }

    private static String unifyCharacters(String lowerCase) {
        StringBuilder result = new StringBuilder(lowerCase.length());
        lowerCase
                .codePoints()
                .filter(codePoint -> !NameCharacters.isInvisible(codePoint))
                .map(CanonicalName::unify)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static int unify(int codePoint) {
        if (NameCharacters.isSpace(codePoint) || NameCharacters.isHyphenOrDot(codePoint)) {
            return ' ';
        }
        if (NameCharacters.isApostrophe(codePoint)) {
            return '\'';
        }
        return isLookAlikeOfBarredD(codePoint) ? 'đ' : codePoint;
    }

    /** Lower case of Ð (eth) and of Ɖ (African d): their capitals look like the Vietnamese Đ. */
    private static boolean isLookAlikeOfBarredD(int codePoint) {
        return codePoint == 'ð' || codePoint == 'ɖ';
    }

    /**
     * An apostrophe separates, like a space, where it stands before a letter (H'Hen) or ends a prefix of one letter
     * (H' Hen). Anywhere else it stays: behind a vowel it is how the encoding VIQR writes the acute, so that Hoa' is
     * Hóa, and must not be taken for Hoa.
     */
    private static String separateParts(String unified) {
        String separated = APOSTROPHE_BEFORE_LETTER.matcher(unified).replaceAll(" ");
        separated = APOSTROPHE_BEHIND_PREFIX.matcher(separated).replaceAll("$1 ");
        return collapseSpaces(separated);
    }

    private static String collapseSpaces(String spaced) {
        return SPACES.matcher(spaced).replaceAll(" ").strip();
    }

    /**
     * Whether this name can have lost its diacritics: it is written in the letters a to z alone.
     *
     * @return false also for names in other scripts, which have no Vietnamese diacritics to lose
     */
    boolean isWithoutDiacritics() {
        return BASIC_LETTERS.matcher(text).matches();
    }

    /** The name without marks and apostrophes, and with d and b for đ and for the ƀ of the Central Highlands. */
    String folded() {
        String letters = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        return collapseSpaces(letters.replace('đ', 'd').replace('ƀ', 'b').replace("'", ""));
    }

    /** Shows nothing of the name, because it is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "CanonicalName[*]";
    }
}
