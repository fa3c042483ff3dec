package vn.lienthong.hub.wayin.file.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Optional<String> decoded = encoding.codec().decode(word);
        // Two encodings that cannot read a word do not read it alike.
        text.append(decoded.orElse(encoding.label())).append(' ');
        if (decoded.isEmpty()) {
            return INVALID;
        }
        return switch (encoding) {
            // What is UTF-8 twice over is so by no chance.
            case UTF_8 ->
                TextEncoding.UTF_8_AS_LATIN_1.codec().decode(word).isPresent() ? Plausibility.ODD.score() : VALID_UTF_8;
            case UTF_8_AS_LATIN_1 -> VALID_UTF_8;
            default -> Word.plausibilityOf(decoded.get()).score();
        };
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
