package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is done to a name, one after the other, until all its equal spellings are one. The texts between the steps are
 * decomposed.
 */
enum NameStep {
    UNICODE_FORM(
            "đưa về một dạng Unicode",
            "one form of Unicode, composed or not",
            name -> Normalizer.normalize(name, Form.NFD)),
    // The locale of the machine must not decide: in a Turkish one "NINH" would become "nınh".
    SMALL_LETTERS("đổi thành chữ thường", "small letters", text -> text.toLowerCase(Locale.ROOT)),
    NO_WIDTH("bỏ ký tự không nhìn thấy", "without characters of no width", NameStep::withoutInvisible),
    BARRED_D("đổi chữ trông giống đ thành đ", "đ in place of what looks like it", NameStep::withRealBarredD),
    SPACES(
            "đổi gạch nối, dấu chấm và mọi loại dấu cách thành một dấu cách",
            "one space for spaces of every kind, hyphens and dots",
            NameStep::withPlainSpaces),
    APOSTROPHES(
            "đổi dấu nháy giữa hai phần thành dấu cách",
            "a space for an apostrophe between parts",
            NameStep::separateParts),
    TONES("đưa dấu thanh về cuối cụm nguyên âm", "tones behind their group of vowels", ToneMarks::moveBehindVowels);

    private static final Pattern SPACES_IN_A_ROW = Pattern.compile(" +");

    private static final Pattern APOSTROPHE_BEFORE_LETTER = Pattern.compile("'(?=\\p{L})");

    private static final Pattern APOSTROPHE_BEHIND_PREFIX =
            Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L}\\p{M}?)'(?= +\\p{L})");

    private final String vietnamese;
    private final String english;
    private final UnaryOperator<String> change;

    NameStep(String vietnamese, String english, UnaryOperator<String> change) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.change = change;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }

    String apply(String text) {
        return change.apply(text);
    }

    private static String withoutInvisible(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .filter(codePoint -> !NameCharacters.isInvisible(codePoint))
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** Lower case of Ð (eth) and of Ɖ (African d): their capitals look like the Vietnamese Đ. */
    private static String withRealBarredD(String text) {
        return text.replace('ð', 'đ').replace('ɖ', 'đ');
    }

    private static String withPlainSpaces(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint ->
                        NameCharacters.isSpace(codePoint) || NameCharacters.isHyphenOrDot(codePoint) ? ' ' : codePoint)
                .forEach(result::appendCodePoint);
        return singleSpaces(result.toString());
    }

    /**
     * An apostrophe separates, like a space, where it stands before a letter (H'Hen) or ends a prefix of one letter
     * (H' Hen). Anywhere else it stays: behind a vowel it is how the encoding VIQR writes the acute, so that Hoa' is
     * Hóa, and must not be taken for Hoa.
     */
    private static String separateParts(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> NameCharacters.isApostrophe(codePoint) ? '\'' : codePoint)
                .forEach(plain::appendCodePoint);
        String separated = APOSTROPHE_BEFORE_LETTER.matcher(plain).replaceAll(" ");
        return singleSpaces(APOSTROPHE_BEHIND_PREFIX.matcher(separated).replaceAll("$1 "));
    }

    private static String singleSpaces(String text) {
        return SPACES_IN_A_ROW.matcher(text).replaceAll(" ").strip();
    }
}
