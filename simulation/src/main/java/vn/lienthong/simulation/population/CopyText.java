package vn.lienthong.simulation.population;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in the text format of PostgreSQL's COPY: columns divided by tabs, rows by line feeds, an absent
 * value is {@code \N}, in UTF-8. One buffer, used again and again.
 */
final class CopyText {

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean firstColumn = true;

    CopyText column(String value) {
        separate();
        if (value == null) {
            append('\\');
            append('N');
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character >= 0x80) {
                return restInUtf8(value, i);
            }
            ascii(character);
        }
        return this;
    }

    CopyText column(int value) {
        return column(Integer.toString(value));
    }

    /** A number of which 0 says that it is not known. */
    CopyText columnUnlessZero(int value) {
        return column(value == 0 ? null : Integer.toString(value));
    }

    void endRow() {
        append('\n');
        firstColumn = true;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    private CopyText restInUtf8(String value, int from) {
        for (byte octet : value.substring(from).getBytes(StandardCharsets.UTF_8)) {
            if (octet < 0) {
                append(octet);
            } else {
                ascii((char) octet);
            }
        }
        return this;
    }

    private void ascii(char character) {
        switch (character) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> append(character);
        }
    }

    private void escape(char character) {
        append('\\');
        append(character);
    }

    private void separate() {
        if (!firstColumn) {
            append('\t');
        }
        firstColumn = false;
    }

    private void append(int octet) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) octet;
    }
}
