package vn.lienthong.hub.wayin.file.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines by which an encoding is found out: those with a byte beyond ASCII, wherever in the file they are, or if there
 * are none the first ones; without the first of all, which names the columns.
 *
 * @param header the first line
 * @param lines together not much more than {@value #ENOUGH} bytes
 * @param isAscii whether no line has a byte beyond ASCII
 */
record Sample(byte[] header, List<Line> lines, boolean isAscii) {
    /** Of this many bytes a contest takes some tenths of a second, and two thousand names are more than enough. */
    static final int ENOUGH = 1 << 18;

    /** @param number from 1, the header's */
    record Line(long number, byte[] bytes) {

        /**
         * Letters of ASCII and all bytes beyond it belong to words; a word that is ASCII says nothing. Of a line that is
         * longer than a sample, those at its beginning.
         */
        List<byte[]> wordsBeyondAscii() {
            List<byte[]> words = new ArrayList<>();
            int start = 0;
            boolean isBeyond = false;
            for (int index = 0; index <= bytes.length; index++) {
                if (index < bytes.length && (bytes[index] < 0 || Character.isLetter(bytes[index]))) {
                    isBeyond |= bytes[index] < 0;
                } else {
                    if (isBeyond) {
                        words.add(Arrays.copyOfRange(bytes, start, index));
                    }
                    start = index + 1;
                    isBeyond = false;
                    if (start > ENOUGH) {
                        break;
                    }
                }
            }
            return words;
        }
    }

    static Sample of(InputStream file) throws IOException {
        ByteLines source = new ByteLines(file, new byte[] {'\n'});
        byte[] header = source.next();
        Lines ascii = new Lines();
        Lines beyond = new Lines();
        for (byte[] line = source.next(); line != null && !beyond.isFull(); line = source.next()) {
            (isAscii(line) ? ascii : beyond).add(new Line(source.number(), line));
        }
        boolean isAscii = beyond.list.isEmpty();
        return new Sample(header == null ? new byte[0] : header, isAscii ? ascii.list : beyond.list, isAscii);
    }

    private static boolean isAscii(byte[] line) {
        for (byte value : line) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }

    /** As many as are enough. */
    private static final class Lines {
        private final List<Line> list = new ArrayList<>();
        private int bytes;

        void add(Line line) {
            if (!isFull()) {
                list.add(line);
                bytes += line.bytes.length;
            }
        }

        boolean isFull() {
            return bytes >= ENOUGH;
        }
    }
}
