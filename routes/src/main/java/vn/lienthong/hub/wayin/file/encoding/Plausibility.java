package vn.lienthong.hub.wayin.file.encoding;

/**
 * How well a word fits into a file of Vietnamese people and places. The scores are natural logarithms of how often such a
 * word stands there, roughly: a frequent word is one of some 350, there are about 7,000 syllables, and what is no
 * Vietnamese at all must cost more than any word that a file is likely to have.
 */
enum Plausibility {
    /** A word that many names or addresses have. */
    FREQUENT(-6),
    /** Another word as Vietnamese could have it. */
    SYLLABLE(-10),
    /** Vietnamese letters in another order, as in the names of other peoples: Blô, Niê. */
    LETTERS(-14),
    /** Letters of western Europe: names of foreigners, Müller, Gonçalves. */
    FOREIGN(-15),
    /** Signs within a word, a capital with a mark behind a small letter, or a word with two tones. */
    ODD(-20);

    private final double score;

    Plausibility(double score) {
        this.score = score;
    }

    double score() {
        return score;
    }
}
