package vn.lienthong.hub.population.matching;

/**
 * Makes the placement of Vietnamese tone marks not matter: hòa and hoà, khỏe and khoẻ, thủy and thuỷ.
 *
 * <p>A Vietnamese syllable has one group of vowels and one tone, so on which vowel of the group the tone is written
 * carries no information. Each group of adjacent vowels is therefore taken apart into its letters, with the marks that
 * change the vowel (ă â ê ô ơ ư), and its tone, and the tone is put behind the last letter, as a unit of its own. Two
 * groups are then equal if and only if letters and tone are.
 *
 * <p>Why not a table of pairs: tables list oa, oe and uy, and then go wrong on quý (the u belongs to the consonant),
 * giả, or the misplaced qúy and của/cuả. Here qu- and gi- need no exception: their u and i stand in the same group.
 *
 * <p>Why not the whole word: names of other languages have several syllables in a word, and there the place of the mark
 * tells the syllables apart. A tone never leaves its group of vowels, so Hoàngvan is not Hoangvàn.
 */
final class ToneMarks {

    /** Grave (huyền), acute (sắc), tilde (ngã), hook above (hỏi) and dot below (nặng), as combining characters. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** A tone behind its group is a character for private use, which no name has: a mark would combine with the letter. */
    private static final char FIRST_UNIT = '\uE000';

    private static final String VOWELS = "aeiouy";

    private ToneMarks() {}

    static boolean isTone(char mark) {
        return TONES.indexOf(mark) >= 0;
    }

    static boolean isVowel(char basicLetter) {
        return VOWELS.indexOf(basicLetter) >= 0;
    }

    /** The unit that stands for a tone behind its group. */
    static char unitOf(char tone) {
        return (char) (FIRST_UNIT + TONES.indexOf(tone));
    }

    static boolean isToneUnit(char unit) {
        return unit >= FIRST_UNIT && unit < FIRST_UNIT + TONES.length();
    }

    /** The text with the units as marks again. */
    static String withMarks(String units) {
        StringBuilder text = new StringBuilder(units);
        for (int index = 0; index < text.length(); index++) {
            if (isToneUnit(text.charAt(index))) {
                text.setCharAt(index, TONES.charAt(text.charAt(index) - FIRST_UNIT));
            }
        }
        return text.toString();
    }

    /**
     * Moves each tone behind the group of vowels that it is written in.
     *
     * @param decomposed lower case text in the normalisation form NFD
     * @return the same text, with units for the tones that were moved
     */
    static String moveBehindVowels(String decomposed) {
        StringBuilder result = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder();
        boolean inVowels = false;
        for (int index = 0; index < decomposed.length(); index++) {
            char character = decomposed.charAt(index);
            if (inVowels && isTone(character)) {
                tones.append(unitOf(character));
                continue;
            }
            if (!NameCharacters.isCombiningMark(character)) {
                inVowels = isVowel(character);
                if (!inVowels && !tones.isEmpty()) {
                    result.append(tones);
                    tones.setLength(0);
                }
            }
            result.append(character);
        }
        return result.append(tones).toString();
    }
}
