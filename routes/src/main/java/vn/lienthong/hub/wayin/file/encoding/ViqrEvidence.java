package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a file that is nothing but ASCII is VIQR. Each word adds to the logarithm of the odds: a caret, parenthesis,
 * tilde, grave or plus that makes a Vietnamese word is hardly anything else, nor are two d at its beginning; a dot or an
 * apostrophe behind a vowel may be just that, and Nguyen without a mark speaks against it.
 */
final class ViqrEvidence {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;\"]+");
    private static final Pattern SURE_MARK = Pattern.compile("[\\^(~`+]|(^|')[dD]{2}");
    private static final Pattern MARK_WITHIN = Pattern.compile("['?.][a-z]");

    private static final double AT_FIRST = -1;
    private static final double SURE = 10;
    private static final double SURE_IN_ANOTHER_WORD = 5;
    private static final double FREQUENT_WORD = 4;
    private static final double SYLLABLE = 1;
    private static final double OTHER_LETTERS = 0;
    private static final double ODD = -6;
    private static final double WITHOUT_ITS_MARKS = -3;

    private static final Viqr VIQR = new Viqr();

    private ViqrEvidence() {}

    static Detection decide(List<Sample.Line> lines) {
        double odds = AT_FIRST;
        boolean hasMarks = false;
        for (Sample.Line line : lines) {
            for (String word : BETWEEN_WORDS.split(new String(line.bytes(), StandardCharsets.US_ASCII))) {
                // A word that changes the state of VIQR has no marks that could be read.
                String decoded =
                        VIQR.decode(word.getBytes(StandardCharsets.US_ASCII)).orElse(word);
                hasMarks |= !decoded.equals(word);
                odds += evidence(word, decoded);
            }
        }
        double viqr = hasMarks ? 1 / (1 + Math.exp(-odds)) : 0;
        Detection.Candidate asViqr = Detection.Candidate.byWords(TextEncoding.VIQR, viqr);
        Detection.Candidate asUtf8 = new Detection.Candidate(TextEncoding.UTF_8, 1 - viqr);
        return new Detection(odds > 0 && hasMarks ? List.of(asViqr, asUtf8) : List.of(asUtf8, asViqr), 0);
    }

    private static double evidence(String word, String decoded) {
        if (word.equals(decoded)) {
            return FrequentWords.hasLostMarks(word.toLowerCase(Locale.ROOT)) ? WITHOUT_ITS_MARKS : 0;
        }
        boolean isSure = SURE_MARK.matcher(word).find();
        boolean isSureInSyllable = isSure || MARK_WITHIN.matcher(word).find();
        return switch (Word.plausibilityOf(decoded)) {
            case FREQUENT -> isSureInSyllable ? SURE : FREQUENT_WORD;
            case SYLLABLE -> isSureInSyllable ? SURE : SYLLABLE;
            case LETTERS -> isSure ? SURE_IN_ANOTHER_WORD : OTHER_LETTERS;
            case FOREIGN, ODD -> ODD;
        };
    }
}
