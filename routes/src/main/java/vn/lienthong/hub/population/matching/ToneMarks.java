package vn.lienthong.hub.population.matching;

/**
 * Makes the placement of Vietnamese tone marks not matter: hòa and hoà, khỏe and khoẻ, thủy and thuỷ.
 *
 * <p>A Vietnamese syllable has one group of vowels and one tone, so on which vowel of the group the tone is written
 * carries no information. Each group of adjacent vowels is therefore taken apart into its letters, with the marks that
 * change the vowel (ă â ê ô ơ ư), and its tone, and the tone is put behind the last letter. Two groups are then equal
 * if and only if letters and tone are.
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

    private static final String VOWELS = "aeiouy";

    private ToneMarks() {}

    /**
     * Moves each tone behind the group of vowels that it is written in.
     *
     * @param decomposed lower case text in the normalisation form NFD
     * @return the same text with the tones moved; the order of marks is not NFD any more
     */
    static String moveBehindVowels(String decomposed) {
        StringBuilder result = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder();
        boolean inVowels = false;
        for (int index = 0; index < decomposed.length(); index++) {
            char character = decomposed.charAt(index);
            if (inVowels && TONES.indexOf(character) >= 0) {
                tones.append(character);
                continue;
            }
            if (!NameCharacters.isCombiningMark(character)) {
                inVowels = VOWELS.indexOf(character) >= 0;
                if (!inVowels) {
                    result.append(tones);
                    tones.setLength(0);
                }
            }
            result.append(character);
        }
        return result.append(tones).toString();
    }
}
