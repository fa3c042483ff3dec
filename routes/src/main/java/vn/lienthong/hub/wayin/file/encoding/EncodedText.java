package vn.lienthong.hub.wayin.file.encoding;

/**
 * Writes text in an encoding. A character that the encoding does not have is written as {@code {U+1234}}, by its number in
 * Unicode, so that nothing is lost and nothing looks like another letter; and so that this can be told from text, the brace
 * of a text that has {@code {U+} itself is written the same way. For one file and one thread.
 */
public final class EncodedText {
    private static final String ESCAPE = "{U+";

    private final TextEncoding encoding;
    private int escaped;

    public EncodedText(TextEncoding encoding) {
        this.encoding = encoding;
    }

    /** What a file begins with if it is to have a byte order mark. */
    public byte[] byteOrderMark() {
        return encoding.encode(TextEncoding.BYTE_ORDER_MARK);
    }

    public byte[] encode(String text) {
        String writable = encoding.writable(text);
        StringBuilder escapedText = new StringBuilder(writable.length());
        for (int index = 0; index < writable.length(); index += Character.charCount(writable.codePointAt(index))) {
            int codePoint = writable.codePointAt(index);
            if (encoding.has(codePoint) && !writable.startsWith(ESCAPE, index)) {
                escapedText.appendCodePoint(codePoint);
            } else {
                escapedText.append("{U+%04X}".formatted(codePoint));
                escaped++;
            }
        }
        return encoding.encode(escapedText.toString());
    }

    /** How many characters were written by their number so far. */
    public int escaped() {
        return escaped;
    }
}
