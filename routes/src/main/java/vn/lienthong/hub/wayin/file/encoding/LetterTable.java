package vn.lienthong.hub.wayin.file.encoding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * An encoding in which a letter is one byte or a few: a byte either begins a character, or changes the one before it. So
 * in VNI the byte E1 makes {@code ấ} of {@code a}, and nothing of {@code b}. ASCII is itself.
 */
final class LetterTable implements LineCodec {
    private static final int BYTES = 0x100;
    private static final int ASCII = 0x80;

    /** No character: U+FFFF never will be one. */
    private static final char NONE = '\uFFFF';

    private final char[] begun = new char[BYTES];
    private final boolean[] changes = new boolean[BYTES];
    private final Map<Integer, Character> changed = new HashMap<>();
    private final Map<Character, byte[]> written = new HashMap<>();

    LetterTable() {
        Arrays.fill(begun, NONE);
        for (char character = 0; character < ASCII; character++) {
            put(character, character);
        }
    }

    /**
     * A vowel in each row: without a tone and then with those of {@link VietnameseLetters#TONES}, each by its bytes in
     * hexadecimal digits.
     *
     * @param capital what makes the byte of a capital of the byte of a small letter; null if capitals are no such bytes
     */
    LetterTable putRows(String rows, IntUnaryOperator capital) {
        for (String row : rows.strip().split("\n")) {
            String[] cells = row.strip().split(" +");
            for (int column = 1; column < cells.length; column++) {
                char vowel = cells[0].charAt(0);
                char letter = column == 1
                        ? vowel
                        : VietnameseLetters.toned(vowel, VietnameseLetters.TONES.charAt(column - 2));
                int[] bytes = bytes(cells[column]);
                put(letter, bytes);
                if (capital != null) {
                    put(
                            Character.toUpperCase(letter),
                            Arrays.stream(bytes).map(capital).toArray());
                }
            }
        }
        return this;
    }

    private static int[] bytes(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits);
        int[] values = new int[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            values[index] = bytes[index] & 0xFF;
        }
        return values;
    }

    /** Reads the bytes as this character, and writes it so, if there is no way to write it yet. */
    LetterTable put(char character, int... bytes) {
        return read(character, bytes).write(character, bytes);
    }

    /** @param bytes what comes before the last of them must be a character already */
    LetterTable read(char character, int... bytes) {
        int last = bytes[bytes.length - 1];
        if (bytes.length == 1) {
            begun[last] = character;
        } else {
            char before = characterOf(bytes, bytes.length - 1);
            changed.putIfAbsent(key(before, last), character);
            changes[last] = true;
        }
        return this;
    }

    LetterTable write(char character, int... bytes) {
        byte[] values = new byte[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            values[index] = (byte) bytes[index];
        }
        written.putIfAbsent(character, values);
        return this;
    }

    private char characterOf(int[] bytes, int count) {
        char character = begun[bytes[0]];
        for (int index = 1; index < count; index++) {
            character = changed.get(key(character, bytes[index]));
        }
        return character;
    }

    private static int key(char before, int value) {
        return before << 8 | value;
    }

    /** What a byte makes of the character before it; 0 if it leaves it alone. */
    char changed(char before, int value) {
        return changes[value] ? changed.getOrDefault(key(before, value), '\0') : 0;
    }

    @Override
    public Optional<String> decode(byte[] line) {
        StringBuilder text = new StringBuilder(line.length);
        for (byte signed : line) {
            int value = signed & 0xFF;
            int last = text.length() - 1;
            char other = last < 0 ? 0 : changed(text.charAt(last), value);
            if (other != 0) {
                text.setCharAt(last, other);
            } else if (begun[value] != NONE) {
                text.append(begun[value]);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    @Override
    public boolean has(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && written.containsKey((char) codePoint);
    }

    byte[] bytesOf(char character) {
        return written.get(character);
    }

    @Override
    public byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (char character : text.toCharArray()) {
            bytes.writeBytes(bytesOf(character));
        }
        return bytes.toByteArray();
    }
}
