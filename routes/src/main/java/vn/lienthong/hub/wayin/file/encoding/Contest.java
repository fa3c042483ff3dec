package vn.lienthong.hub.wayin.file.encoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which encoding a file with bytes beyond ASCII is in: every encoding reads every word, and the one whose words are the
 * most plausible wins. Its confidence is by Bayes' rule the probability that it is the right one, when all are equally
 * likely at first and so is that it is none of them. If single lines are far more plausible in another encoding than in
 * the winner's, the file is a mixture: then the confidence in each is the share of the lines that it reads best, and a half
 * at most.
 */
final class Contest {
    /** How plausible any word is in an encoding that is not among these. */
    private static final double IN_NONE = -16;

    /** How much more plausible a line must be in another encoding, to say that it is in that one. */
    private static final double FAR_MORE = 12;

    private static final double MOST_OF_A_MIXTURE = 0.5;

    private final List<Sample.Line> lines;
    private final List<Reading> readings = Stream.of(
                    TextEncoding.UTF_8_AS_LATIN_1,
                    TextEncoding.UTF_8,
                    TextEncoding.TCVN3,
                    TextEncoding.VNI,
                    TextEncoding.WINDOWS_1258)
            .map(Reading::new)
            .toList();
    private double inNone;

    private Contest(List<Sample.Line> lines) {
        this.lines = lines;
        for (Sample.Line line : lines) {
            List<byte[]> words = line.wordsBeyondAscii();
            readings.forEach(reading -> reading.addLine(words));
            inNone += IN_NONE * words.size();
        }
    }

    static Detection decide(List<Sample.Line> lines) {
        return new Contest(lines).result();
    }

    private Detection result() {
        List<Reading> best = different(readings.stream()
                .sorted(Comparator.comparingDouble(Reading::score).reversed())
                .toList());
        if (lineInAnother(best.get(0)) > 0) {
            return mixture();
        }
        double top = Math.max(inNone, best.get(0).score());
        double all = Math.exp(inNone - top)
                + best.stream()
                        .mapToDouble(reading -> Math.exp(reading.score() - top))
                        .sum();
        return new Detection(
                best.stream()
                        .map(reading ->
                                Detection.Candidate.byWords(reading.encoding(), Math.exp(reading.score() - top) / all))
                        .toList(),
                0);
    }

    private Detection mixture() {
        Map<Reading, Integer> linesReadBest = new LinkedHashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            int line = index;
            Reading best = Collections.max(readings, Comparator.comparingDouble(reading -> reading.scoreOfLine(line)));
            linesReadBest.merge(best, 1, Integer::sum);
        }
        List<Reading> best = linesReadBest.keySet().stream()
                .sorted(Comparator.comparing(linesReadBest::get, Comparator.reverseOrder()))
                .toList();
        return new Detection(
                best.stream()
                        .map(reading -> Detection.Candidate.byWords(
                                reading.encoding(),
                                Math.min(MOST_OF_A_MIXTURE, (double) linesReadBest.get(reading) / lines.size())))
                        .toList(),
                lineInAnother(best.get(0)));
    }

    /** Without those that read all words as a better one does: they do not compete. */
    private static List<Reading> different(List<Reading> readings) {
        List<Reading> different = new ArrayList<>();
        for (Reading reading : readings) {
            if (different.stream().noneMatch(reading::readsLike)) {
                different.add(reading);
            }
        }
        return different;
    }

    private long lineInAnother(Reading winner) {
        for (int line = 0; line < lines.size(); line++) {
            for (Reading reading : readings) {
                if (reading.scoreOfLine(line) > winner.scoreOfLine(line) + FAR_MORE) {
                    return lines.get(line).number();
                }
            }
        }
        return 0;
    }
}
