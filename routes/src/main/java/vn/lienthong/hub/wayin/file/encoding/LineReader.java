package vn.lienthong.hub.wayin.file.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads a file of which the encoding is known. */
final class LineReader extends Reader {
    private final TextEncoding encoding;
    private final ByteLines lines;
    private String line = "";
    private int position;

    LineReader(InputStream file, TextEncoding encoding) {
        this.encoding = encoding;
        this.lines = new ByteLines(file, encoding.lineFeed());
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (position == line.length()) {
            byte[] bytes = lines.next();
            if (bytes == null) {
                return -1;
            }
            line = decode(bytes);
            position = 0;
        }
        int count = Math.min(length, line.length() - position);
        line.getChars(position, position + count, target, offset);
        position += count;
        return count;
    }

    private String decode(byte[] bytes) throws UnreadableLineException {
        boolean isFirst = lines.number() == 1;
        LineCodec codec = encoding.codec();
        String text = (isFirst ? codec.decodeHeader(bytes) : codec.decode(bytes))
                .orElseThrow(() -> UnreadableLineException.notIn(encoding, lines.number()));
        if (isFirst && text.startsWith(TextEncoding.BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw problem("has a NUL");
        }
        // Within a line it is an invisible character, as may come with a name that was copied.
        if (text.startsWith(TextEncoding.BYTE_ORDER_MARK)) {
            throw problem("begins with a byte order mark, which only a file may");
        }
        return text;
    }

    private UnreadableLineException problem(String problem) {
        return new UnreadableLineException(lines.number(), problem);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
