package vn.lienthong.hub.wayin.file.encoding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What encoding a file seems to be in.
 *
 * @param candidates the best first; at least one
 * @param lineInAnother the first line that is in another encoding than the best candidate, for a file that is a mixture;
 *     0 for none
 */
public record Detection(List<Candidate> candidates, long lineInAnother) {
    private static final int LONGEST_MARK = 3;
    private static final double FITS = 0.99;

    /**
     * @param confidence 0 to 1, the probability that the file is in this encoding; 1 is certain
     */
    public record Candidate(TextEncoding encoding, double confidence) {
        private static final double ALMOST_CERTAIN = 0.999;

        /** By the looks of the words, which make no encoding certain, however many they are. */
        static Candidate byWords(TextEncoding encoding, double confidence) {
            return new Candidate(encoding, Math.min(ALMOST_CERTAIN, confidence));
        }
    }

    /**
     * Looks at a byte order mark, or at a bounded number of lines; reads on only to find lines that are not plain ASCII.
     *
     * @throws UnreadableLineException if a line is too long for any text
     */
    public static Detection of(InputStream file) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(file);
        stream.mark(LONGEST_MARK);
        byte[] beginning = stream.readNBytes(LONGEST_MARK);
        stream.reset();
        for (TextEncoding encoding : TextEncoding.values()) {
            if (encoding.isMarkedIn(beginning)) {
                return sure(encoding, 1);
            }
        }
        Sample sample = Sample.of(stream);
        if (isAsciiWithZeros(sample.header(), 0)) {
            return sure(TextEncoding.UTF_16LE, FITS);
        }
        if (isAsciiWithZeros(sample.header(), 1)) {
            return sure(TextEncoding.UTF_16BE, FITS);
        }
        return sample.isAscii() ? ViqrEvidence.decide(sample.lines()) : Contest.decide(sample.lines());
    }

    /** The names of columns are ASCII, which in UTF-16 has a zero before or behind each character. */
    private static boolean isAsciiWithZeros(byte[] header, int first) {
        int pairs = header.length / 2;
        for (int pair = 0; pair < pairs; pair++) {
            if (header[2 * pair + first] == 0 || header[2 * pair + 1 - first] != 0) {
                return false;
            }
        }
        return pairs > 0;
    }

    private static Detection sure(TextEncoding encoding, double confidence) {
        return new Detection(List.of(new Candidate(encoding, confidence)), 0);
    }

    public Candidate best() {
        return candidates.get(0);
    }
}
