package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * windows-1258, Microsoft's code page for Vietnamese: the JDK has its single characters, among them five combining tones.
 * Here a letter and a tone behind it are read as the one character that they are, and what has no code of its own is
 * written as a letter and a tone.
 */
final class Windows1258 {
    private static final Charset JDK = Charset.forName("windows-1258");
    private static final char UNDEFINED = '\uFFFD';

    private Windows1258() {}

    static LetterTable table() {
        char[] characters = new char[0x100];
        LetterTable table = new LetterTable();
        for (int value = 0; value < characters.length; value++) {
            characters[value] = new String(new byte[] {(byte) value}, JDK).charAt(0);
            if (characters[value] != UNDEFINED) {
                table.put(characters[value], value);
            }
        }
        for (char tone : VietnameseLetters.TONES.toCharArray()) {
            for (int value = 0; value < characters.length; value++) {
                String composed = Normalizer.normalize("" + characters[value] + tone, Form.NFC);
                if (composed.length() == 1) {
                    table.put(composed.charAt(0), value, table.bytesOf(tone)[0] & 0xFF);
                }
            }
        }
        return table;
    }
}
