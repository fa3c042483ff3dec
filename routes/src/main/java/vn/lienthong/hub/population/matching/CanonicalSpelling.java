package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one spelling that all equal spellings of a name share, worked out by the rules of Unicode and for any script. This is
 * the definition; {@link CanonicalName} reads usual names faster and to the same result.
 */
final class CanonicalSpelling {

    private static final Pattern APOSTROPHE_BEFORE_LETTER = Pattern.compile("'(?=\\p{L})");

    private static final Pattern APOSTROPHE_BEHIND_PREFIX =
            Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L}\\p{M}?)'(?= +\\p{L})");

    private static final Pattern SPACES = Pattern.compile(" +");

    private CanonicalSpelling() {}

    /** Lower case, composed, tones as units behind their group of vowels, single spaces between the parts. */
    static String unitsOf(String name) {
        // The locale of the machine must not decide: in a Turkish one "NINH" would become "nınh".
        String lowerCase = Normalizer.normalize(name, Form.NFD).toLowerCase(Locale.ROOT);
        String toned = ToneMarks.moveBehindVowels(separateParts(unifyCharacters(lowerCase)));
        return Normalizer.normalize(toned, Form.NFC);
    }

    private static String unifyCharacters(String lowerCase) {
        StringBuilder result = new StringBuilder(lowerCase.length());
        lowerCase
                .codePoints()
                .filter(codePoint -> !NameCharacters.isInvisible(codePoint))
                .map(CanonicalSpelling::unify)
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
        return SPACES.matcher(separated).replaceAll(" ").strip();
    }
}
