package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;

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

    // Everything that is looked for below is of one UTF-16 unit, so these loops may go by units, and must be quick: a
    // hostile
    // name is as long as one may be, and takes this way.

    private static String withoutInvisible(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (!NameCharacters.isInvisible(unit)) {
                result.append(unit);
            }
        }
        return result.toString();
    }

    /** Lower case of Ð (eth) and of Ɖ (African d): their capitals look like the Vietnamese Đ. */
    private static String withRealBarredD(String text) {
        return text.replace('ð', 'đ').replace('ɖ', 'đ');
    }

    private static String withPlainSpaces(String text) {
        char[] units = text.toCharArray();
        for (int index = 0; index < units.length; index++) {
            if (NameCharacters.isSpace(units[index]) || NameCharacters.isHyphenOrDot(units[index])) {
                units[index] = ' ';
            }
        }
        return singleSpaces(units);
    }

    /**
     * An apostrophe separates, like a space, where it stands before a letter (H'Hen) or ends a prefix of one letter
     * (H' Hen). Anywhere else it stays: behind a vowel it is how the encoding VIQR writes the acute, so that Hoa' is
     * Hóa, and must not be taken for Hoa.
     */
    private static String separateParts(String text) {
        StringBuilder parts = new StringBuilder(text);
        // From the end, because an apostrophe that has become a space can make one before it the end of a prefix.
        for (int index = parts.length() - 1; index >= 0; index--) {
            if (NameCharacters.isApostrophe(parts.charAt(index))) {
                boolean separates = isLetterAt(parts, index + 1) || endsPrefix(parts, index);
                parts.setCharAt(index, separates ? ' ' : '\'');
            }
        }
        char[] units = new char[parts.length()];
        parts.getChars(0, units.length, units, 0);
        return singleSpaces(units);
    }

    /** Whether what stands before the apostrophe is a part of one letter, with one mark at most, and a part stands behind it. */
    private static boolean endsPrefix(CharSequence text, int apostrophe) {
        int end = apostrophe > 0 && NameCharacters.isCombiningMark(Character.codePointBefore(text, apostrophe))
                ? apostrophe - Character.charCount(Character.codePointBefore(text, apostrophe))
                : apostrophe;
        if (end == 0 || !NameCharacters.isLetter(Character.codePointBefore(text, end))) {
            return false;
        }
        int start = end - Character.charCount(Character.codePointBefore(text, end));
        int before = start == 0 ? ' ' : Character.codePointBefore(text, start);
        int behind = apostrophe + 1;
        while (behind < text.length() && text.charAt(behind) == ' ') {
            behind++;
        }
        return !NameCharacters.isLetter(before)
                && !NameCharacters.isCombiningMark(before)
                && behind > apostrophe + 1
                && isLetterAt(text, behind);
    }

    private static boolean isLetterAt(CharSequence text, int index) {
        return index < text.length() && NameCharacters.isLetter(Character.codePointAt(text, index));
    }

    /** One space for several, and none at the ends. */
    private static String singleSpaces(char[] units) {
        int length = 0;
        for (char unit : units) {
            if (unit != ' ' || length > 0 && units[length - 1] != ' ') {
                units[length++] = unit;
            }
        }
        return new String(units, 0, length > 0 && units[length - 1] == ' ' ? length - 1 : length);
    }
}
