package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * VIQR (RFC 1456): Vietnamese in ASCII, with the marks of a letter behind it: {@code Nguye^~n}, {@code DDu+'c}. A
 * character is a mark if it makes a Vietnamese letter of the one before it; a backslash keeps the next from it.
 *
 * <p>The first line of a file names its columns, in which a dot parts levels and two d are two: there a backslash means
 * what it does elsewhere, and nothing else is a mark. A sequence that changes the state of VIQR ({@code \V}, {@code \M},
 * {@code \L}) is for terminals, and refused rather than misread.
 */
final class Viqr implements LineCodec {
    private static final char ESCAPE = '\\';
    private static final String STATES = "VvMmLl";
    private static final String TONE_MARKS = "`?~'.";

    private static final LetterTable LETTERS = new LetterTable()
            .put('ă', 'a', '(')
            .put('â', 'a', '^')
            .put('ê', 'e', '^')
            .put('ô', 'o', '^')
            .put('ơ', 'o', '+')
            .put('ư', 'u', '+')
            .put('đ', 'd', 'd')
            .put('Ă', 'A', '(')
            .put('Â', 'A', '^')
            .put('Ê', 'E', '^')
            .put('Ô', 'O', '^')
            .put('Ơ', 'O', '+')
            .put('Ư', 'U', '+')
            .put('Đ', 'D', 'D')
            .read('Đ', 'D', 'd');

    static {
        String vowels = VietnameseLetters.VOWELS;
        for (char vowel : (vowels + vowels.toUpperCase(Locale.ROOT)).toCharArray()) {
            for (int tone = 0; tone < TONE_MARKS.length(); tone++) {
                byte[] bytes = LETTERS.bytesOf(vowel);
                char letter = VietnameseLetters.toned(vowel, VietnameseLetters.TONES.charAt(tone));
                if (bytes.length == 1) {
                    LETTERS.put(letter, bytes[0], TONE_MARKS.charAt(tone));
                } else {
                    LETTERS.put(letter, bytes[0], bytes[1], TONE_MARKS.charAt(tone));
                }
            }
        }
    }

    @Override
    public Optional<String> decode(byte[] line) {
        return decode(line, true);
    }

    @Override
    public Optional<String> decodeHeader(byte[] line) {
        return decode(line, false);
    }

    private static Optional<String> decode(byte[] line, boolean withMarks) {
        StringBuilder text = new StringBuilder(line.length);
        // What stands before a mark: 0 where a mark cannot be one.
        char before = 0;
        for (int index = 0; index < line.length; index++) {
            boolean isEscaped = line[index] == ESCAPE && index + 1 < line.length;
            index += isEscaped ? 1 : 0;
            char character = (char) (line[index] & 0xFF);
            char changed = withMarks && !isEscaped ? LETTERS.changed(before, character) : 0;
            if (character >= 0x80 || isEscaped && STATES.indexOf(character) >= 0) {
                return Optional.empty();
            }
            if (changed != 0) {
                text.setCharAt(text.length() - 1, changed);
            } else {
                text.append(character);
            }
            before = isEscaped ? 0 : text.charAt(text.length() - 1);
        }
        return Optional.of(text.toString());
    }

    @Override
    public boolean has(int codePoint) {
        return LETTERS.has(codePoint);
    }

    @Override
    public byte[] encode(String text) {
        StringBuilder written = new StringBuilder(text.length() * 2);
        char before = 0;
        for (char character : text.toCharArray()) {
            String letter = new String(LETTERS.bytesOf(character), StandardCharsets.US_ASCII);
            boolean wouldChange = LETTERS.changed(before, letter.charAt(0)) != 0;
            if (wouldChange && letter.length() > 1) {
                // A d before a đ: the first of three must be kept from the second.
                written.insert(written.length() - 1, ESCAPE);
            }
            boolean isEscaped = character == ESCAPE || wouldChange && letter.length() == 1;
            written.append(isEscaped ? "\\" : "").append(letter);
            before = isEscaped ? 0 : character;
        }
        return written.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
