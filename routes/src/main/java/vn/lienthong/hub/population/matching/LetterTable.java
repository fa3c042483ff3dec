package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * What each character of the alphabets that a name is usually written in means for {@link CanonicalName}, worked out once
 * with {@link CanonicalSpelling}, so that a usual name is read in one pass and with no other allocation than the result.
 */
final class LetterTable {
    /** Stands for anything that the table does not say, and that {@link CanonicalSpelling} must be asked for. */
    static final byte UNKNOWN = 0;

    static final byte VOWEL = 1;
    static final byte CONSONANT = 2;
    static final byte TONE = 3;
    static final byte QUALITY = 4;
    static final byte SPACE = 5;
    static final byte INVISIBLE = 6;
    static final byte APOSTROPHE = 7;

    /** Behind the last Vietnamese letter, U+1EF9, and the few punctuation marks that word processors put into names. */
    private static final int SIZE = 0x2040;

    private static final char GREEK_SIGMA = '\u03A3';

    private static final byte[] KIND = new byte[SIZE];
    private static final char[] LETTER = new char[SIZE];
    private static final char[] LETTER_TONE = new char[SIZE];
    private static final char[] FOLDED = new char[SIZE];
    private static final byte[] MARKS = new byte[SIZE];

    static {
        for (char character = 0; character < SIZE; character++) {
            FOLDED[character] = fold(character);
            MARKS[character] = countMarks(character);
            KIND[character] = kindOf(character);
        }
    }

    private LetterTable() {}

    /** One of the kinds above. */
    static byte kind(char character) {
        return character < SIZE ? KIND[character] : UNKNOWN;
    }

    /** Of a vowel or consonant: its lower case without a tone. */
    static char letter(char character) {
        return LETTER[character];
    }

    /** Of a vowel: the unit of the tone that is written on it, or 0. */
    static char tone(char character) {
        return LETTER_TONE[character];
    }

    /** A unit without its marks; 0 for a unit that is nothing but a mark or an apostrophe. */
    static char folded(char unit) {
        return unit < SIZE ? FOLDED[unit] : fold(unit);
    }

    /** The letter of which a letter without mark becomes by a breve, circumflex or horn, or 0. */
    static char composed(char letter, char quality) {
        return switch (quality) {
            case '\u0302' -> letter == 'a' ? 'â' : letter == 'e' ? 'ê' : letter == 'o' ? 'ô' : 0;
            case '\u0306' -> letter == 'a' ? 'ă' : 0;
            default -> letter == 'o' ? 'ơ' : letter == 'u' ? 'ư' : 0;
        };
    }

    /** How many combining marks a character has when it is decomposed; a mark has itself. */
    static int marks(int codePoint) {
        return codePoint < SIZE ? MARKS[codePoint] : countMarks(codePoint);
    }

    private static byte countMarks(int codePoint) {
        return (byte) Normalizer.normalize(Character.toString(codePoint), Form.NFD)
                .codePoints()
                .filter(NameCharacters::isCombiningMark)
                .count();
    }

    private static byte kindOf(char character) {
        if (ToneMarks.isTone(character)) {
            return TONE;
        }
        if (character == '\u0302' || character == '\u0306' || character == '\u031B') {
            return QUALITY;
        }
        if (NameCharacters.isInvisible(character)) {
            return INVISIBLE;
        }
        if (NameCharacters.isApostrophe(character)) {
            return APOSTROPHE;
        }
        if (NameCharacters.isSpace(character) || NameCharacters.isHyphenOrDot(character)) {
            return SPACE;
        }
        // The lower case of a sigma depends on what stands behind it.
        return NameCharacters.isLetter(character) && character != GREEK_SIGMA ? letterOf(character) : UNKNOWN;
    }

    private static byte letterOf(char character) {
        String units = CanonicalSpelling.unitsOf(Character.toString(character));
        boolean hasTone = units.length() == 2 && ToneMarks.isToneUnit(units.charAt(1));
        if (units.length() != 1 && !hasTone) {
            return UNKNOWN;
        }
        LETTER[character] = units.charAt(0);
        LETTER_TONE[character] = hasTone ? units.charAt(1) : 0;
        return ToneMarks.isVowel(Normalizer.normalize(units, Form.NFD).charAt(0)) ? VOWEL : CONSONANT;
    }

    private static char fold(char unit) {
        if (ToneMarks.isToneUnit(unit) || NameCharacters.isCombiningMark(unit) || NameCharacters.isApostrophe(unit)) {
            return 0;
        }
        return switch (unit) {
            case 'đ' -> 'd';
            case 'ƀ' -> 'b';
            default ->
                Character.isSurrogate(unit)
                        ? unit
                        : Normalizer.normalize(Character.toString(unit), Form.NFD)
                                .charAt(0);
        };
    }
}
