package vn.lienthong.hub.wayin.file.encoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnreadableLinesTest {

    @Test
    void aCharacterThatIsCutOffAtTheEndIsAnErrorOfTheLastLine() {
        byte[] whole = "x\nHà\nNguyễ".getBytes(StandardCharsets.UTF_8);

        isUnreadable(TextEncoding.UTF_8, copy(whole, whole.length - 1), "line 3 is not in utf-8");
        byte[] misread = Written.misread("x\nHà");
        isUnreadable(TextEncoding.UTF_8_AS_LATIN_1, copy(misread, misread.length - 2), "line 2 is not in");
        isUnreadable(
                TextEncoding.UTF_16LE,
                copy("x\nH".getBytes(StandardCharsets.UTF_16LE), 5),
                "line 2 is not in utf-16le");
        isUnreadable(
                TextEncoding.UTF_16BE,
                copy("x\nH".getBytes(StandardCharsets.UTF_16BE), 5),
                "line 2 is not in utf-16be");
    }

    @Test
    void halfASurrogatePairIsAnError() {
        byte[] low = {'x', 0, '\n', 0, 0x00, (byte) 0xDC, 'a', 0};
        byte[] inUtf8 = Written.bytes("x\n\u00ED\u00A0\u0080");

        isUnreadable(TextEncoding.UTF_16LE, low, "line 2 is not in utf-16le");
        isUnreadable(TextEncoding.UTF_8, inUtf8, "line 2 is not in utf-8");
    }

    @Test
    void aByteThatMeansNothingIsAnError() {
        isUnreadable(TextEncoding.TCVN3, Written.bytes("x\nH\u00C0\n"), "line 2 is not in tcvn3");
        isUnreadable(TextEncoding.VNI, Written.bytes("x\nb\u00F9\n"), "line 2 is not in vni");
        isUnreadable(TextEncoding.WINDOWS_1258, Written.bytes("x\n\u009A\n"), "line 2 is not in windows-1258");
        isUnreadable(TextEncoding.VIQR, Written.bytes("x\nH\u00E0\n"), "line 2 is not in viqr");
        isUnreadable(TextEncoding.VIQR, Written.bytes("x\n\\\u00E0\n"), "line 2 is not in viqr");
        isUnreadable(TextEncoding.UTF_8_AS_LATIN_1, "x\nễ".getBytes(StandardCharsets.UTF_8), "line 2 is not in");
    }

    @Test
    void aLetterThatWasLostInMisreadUtf8IsAnError() {
        // windows-1252 has no character for 90, the second byte of Đ.
        byte[] lost = "x\nÄ\uFFFD\n".getBytes(StandardCharsets.UTF_8);

        isUnreadable(TextEncoding.UTF_8_AS_LATIN_1, lost, "line 2 is not in utf-8-as-latin-1");
    }

    @Test
    void aChangeOfTheStateOfViqrIsRefusedRatherThanMisread() {
        isUnreadable(TextEncoding.VIQR, Written.bytes("x\nHa` \\LHa`\n"), "line 2 is not in viqr");
    }

    @Test
    void aNulIsAnErrorInEveryEncoding() {
        for (TextEncoding encoding : TextEncoding.values()) {
            isUnreadable(encoding, Written.file(encoding, "x\n", "a\n\0\n"), "line 3 has a NUL");
        }
    }

    @Test
    void aByteOrderMarkAtTheBeginningOfAnotherLineIsAnError() {
        isUnreadable(
                TextEncoding.UTF_8,
                "\uFEFFx\n\uFEFFy\n".getBytes(StandardCharsets.UTF_8),
                "line 2 begins with a byte order mark");
        isUnreadable(
                TextEncoding.UTF_16BE, "\uFEFF\uFEFFx\n".getBytes(StandardCharsets.UTF_16BE), "line 1 begins with");
    }

    @Test
    void anInvisibleCharacterWithinALineIsLeftAlone() throws IOException {
        assertThat(Written.read(TextEncoding.UTF_8, "x\nH\uFEFFà\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x\nH\uFEFFà\n");
    }

    @Test
    void aLineWithoutAnEndIsAnErrorBeforeItFillsTheMemory() {
        isUnreadable(
                TextEncoding.UTF_8,
                ("x\n" + "a".repeat(2 * ByteLines.MAX_BYTES)).getBytes(StandardCharsets.UTF_8),
                "line 2 is longer than 1048576 bytes");
    }

    @Test
    void whatIsReadBeforeTheErrorIsNoPartOfTheMessage() {
        byte[] file = Written.bytes("x\nNguyen Thi Bi Mat \u00C0\n");

        assertThatThrownBy(() -> Written.read(TextEncoding.TCVN3, file)).hasMessageNotContaining("Bi Mat");
    }

    @Test
    void linesOfUtf16EndWithALineFeedAndNotWithItsByte() throws IOException {
        String text = "x\r\n\u0A0A\u010A\u0A00,Hà\n";

        assertThat(Written.read(TextEncoding.UTF_16LE, text.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(Written.read(TextEncoding.UTF_16BE, text.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(text);
    }

    private static byte[] copy(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    private static void isUnreadable(TextEncoding encoding, byte[] file, String message) {
        assertThatThrownBy(() -> Written.read(encoding, file))
                .isInstanceOf(UnreadableLineException.class)
                .hasMessageStartingWith(message);
    }
}
