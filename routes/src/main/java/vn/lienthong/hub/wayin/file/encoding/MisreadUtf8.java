package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * UTF-8 that somebody read as Latin-1 or windows-1252 and wrote as UTF-8 again: {@code Nguyá»…n}. Reading it takes one
 * turn back, so each character is the byte that it was made of. The two differ in 80 to 9F alone, where Latin-1 has
 * controls and windows-1252 punctuation and letters, so that one table undoes both, and also a mixture. It is written as
 * the UTF-8 that it once was.
 */
final class MisreadUtf8 implements LineCodec {
    private static final UnicodeCodec UTF_8 = new UnicodeCodec(StandardCharsets.UTF_8);
    private static final char UNDEFINED = '\uFFFD';
    private static final Map<Character, Byte> BYTES = new HashMap<>();

    static {
        Charset windows = Charset.forName("windows-1252");
        for (int value = 0; value < 0x100; value++) {
            char character = new String(new byte[] {(byte) value}, windows).charAt(0);
            BYTES.put((char) value, (byte) value);
            if (character != UNDEFINED) {
                BYTES.put(character, (byte) value);
            }
        }
    }

    @Override
    public Optional<String> decode(byte[] line) {
        return UTF_8.decode(line).flatMap(MisreadUtf8::repaired);
    }

    /** The mark at the very beginning was written when the misread text was, and is no character of it. */
    @Override
    public Optional<String> decodeHeader(byte[] line) {
        return UTF_8.decode(line)
                .map(misread -> misread.startsWith(TextEncoding.BYTE_ORDER_MARK) ? misread.substring(1) : misread)
                .flatMap(MisreadUtf8::repaired);
    }

    private static Optional<String> repaired(String misread) {
        byte[] bytes = new byte[misread.length()];
        for (int index = 0; index < bytes.length; index++) {
            Byte value = BYTES.get(misread.charAt(index));
            if (value == null) {
                return Optional.empty();
            }
            bytes[index] = value;
        }
        return UTF_8.decode(bytes);
    }

    @Override
    public boolean has(int codePoint) {
        return UTF_8.has(codePoint);
    }

    @Override
    public byte[] encode(String text) {
        return UTF_8.encode(text);
    }
}
