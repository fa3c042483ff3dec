package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** How one encoding reads the words of a file, and how plausible they are in it, line by line. */
final class Reading {
    /** A word that is UTF-8 at all is hardly anything else, whatever its letters are. */
    private static final double VALID_UTF_8 = Plausibility.FREQUENT.score();

    /** A word in which bytes mean nothing. */
    private static final double INVALID = -40;

    private final TextEncoding encoding;
    private final StringBuilder text = new StringBuilder();
    private final List<Double> lines = new ArrayList<>();
    private double score;

    Reading(TextEncoding encoding) {
        this.encoding = encoding;
    }

    void addLine(List<byte[]> words) {
        double line = 0;
        for (byte[] word : words) {
            line += scoreOf(word);
        }
        lines.add(line);
        score += line;
    }

    private double scoreOf(byte[] word) {
        try {
            String decoded = encoding.codec().decode(word);
            text.append(decoded).append(' ');
            return switch (encoding) {
                // And one that is UTF-8 twice over is so by no chance.
                case UTF_8 ->
                    isReadableIn(TextEncoding.UTF_8_AS_LATIN_1, word) ? Plausibility.ODD.score() : VALID_UTF_8;
                case UTF_8_AS_LATIN_1 -> VALID_UTF_8;
                default -> Word.plausibilityOf(decoded).score();
            };
        } catch (CharacterCodingException e) {
            // Two encodings that cannot read a word do not read it alike.
            text.append(encoding.label());
            return INVALID;
        }
    }

    private static boolean isReadableIn(TextEncoding encoding, byte[] word) {
        try {
            encoding.codec().decode(word);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** The natural logarithm of how likely the words are, if this is their encoding. */
    double score() {
        return score;
    }

    double scoreOfLine(int line) {
        return lines.get(line);
    }

    boolean readsLike(Reading other) {
        return text.compareTo(other.text) == 0;
    }
}
