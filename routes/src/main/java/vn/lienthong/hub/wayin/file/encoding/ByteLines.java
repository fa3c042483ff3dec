package vn.lienthong.hub.wayin.file.encoding;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file before their characters are known, each with its line feed, of which one or two bytes are made. */
final class ByteLines {
    static final int MAX_BYTES = 1 << 20;

    private final InputStream file;
    private final byte[] lineFeed;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    ByteLines(InputStream file, byte[] lineFeed) {
        this.file = new BufferedInputStream(file);
        this.lineFeed = lineFeed;
    }

    /** Of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    /**
     * @return null at the end
     * @throws UnreadableLineException if it is too long
     */
    byte[] next() throws IOException {
        number++;
        line.reset();
        int previous = -1;
        for (int read = file.read(); read >= 0; read = file.read()) {
            line.write(read);
            if (isLineFeed(previous, read)) {
                break;
            }
            if (line.size() == MAX_BYTES) {
                throw new UnreadableLineException(number, "is longer than " + MAX_BYTES + " bytes");
            }
            previous = read;
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean isLineFeed(int previous, int last) {
        if (lineFeed.length == 1) {
            return last == lineFeed[0];
        }
        return line.size() % 2 == 0 && previous == lineFeed[0] && last == lineFeed[1];
    }

    void close() throws IOException {
        file.close();
    }
}
