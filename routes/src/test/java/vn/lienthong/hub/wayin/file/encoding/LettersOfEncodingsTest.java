package vn.lienthong.hub.wayin.file.encoding;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LettersOfEncodingsTest {
    private static final String SENTENCE = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";

    /** Written out, and not made by the code under test. */
    private static final String SMALL = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    private static final String ALL = SMALL + SMALL.toUpperCase(Locale.ROOT);

    @Test
    void thereAre134LettersBesideThoseOfAscii() {
        assertThat(ALL.chars().distinct()).hasSize(134);
        assertThat(VietnameseLetters.accented())
                .containsExactlyInAnyOrderElementsOf(
                        ALL.chars().mapToObj(letter -> (char) letter).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TCVN3")
    void everyLetterOfBothCasesIsReadAsItWasWritten(TextEncoding encoding) throws IOException {
        for (String letter : ALL.split("")) {
            for (String text : List.of(letter, "x" + letter + "y", letter + letter, letter + ".", "a" + letter + "'")) {
                assertThat(Written.readRow(encoding, written(encoding, text))).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterOfAsciiIsReadAsItWasWritten(TextEncoding encoding) throws IOException {
        StringBuilder ascii = new StringBuilder();
        for (char character = 1; character < 0x80; character++) {
            ascii.append(character)
                    .append('a')
                    .append(character)
                    .append(character)
                    .append('D');
        }

        assertThat(Written.readRow(encoding, written(encoding, ascii.toString())))
                .isEqualTo(ascii.toString());
    }

    @Test
    void tcvn3KeepsAllSmallLettersAndTheCapitalsWithoutTone() throws IOException {
        String kept = SMALL + "ĂÂÊÔƠƯĐ";

        assertThat(written(TextEncoding.TCVN3, kept)).hasSize(kept.length());
        assertThat(Written.readRow(TextEncoding.TCVN3, written(TextEncoding.TCVN3, kept)))
                .isEqualTo(kept);
    }

    @Test
    void tcvn3LosesThatALetterWithAToneIsACapitalAndNothingElse() throws IOException {
        List<String> lost = new ArrayList<>();
        for (String letter : SMALL.toUpperCase(Locale.ROOT).split("")) {
            String read = Written.readRow(TextEncoding.TCVN3, written(TextEncoding.TCVN3, letter));
            assertThat(read).isIn(letter, letter.toLowerCase(Locale.ROOT));
            if (!read.equals(letter)) {
                lost.add(letter);
            }
        }

        assertThat(lost).hasSize(60).doesNotContain("Đ", "Ư");
        assertThat(Written.readRow(TextEncoding.TCVN3, Written.bytes("NGUY\u00D4N V\u00A1N H\u00B5")))
                .isEqualTo("NGUYễN VĂN Hà");
    }

    /** In the order of the codes, from A1 to FF, as the standard prints it; a dash where it has nothing. */
    @Test
    void everyCodeOfTcvn3IsTheLetterOfTheStandard() throws IOException {
        String letters =
                "ĂÂÊÔƠƯĐăâêôơưđ------àảãáạ-ằẳẵắ-------ặầẩẫấậè-ẻẽéẹềểễếệìỉ---ĩíịò-ỏõóọồổỗốộờởỡớợù-ủũúụừửữứựỳỷỹýỵ-";
        assertThat(letters).hasSize(0xFF - 0xA1 + 1);

        for (int code = 0xA1; code <= 0xFF; code++) {
            char letter = letters.charAt(code - 0xA1);
            byte[] bytes = {(byte) code};
            if (letter == '-') {
                assertThatThrownBy(() -> Written.readRow(TextEncoding.TCVN3, bytes))
                        .hasMessage("line 2 is not in tcvn3");
            } else {
                assertThat(Written.readRow(TextEncoding.TCVN3, bytes)).isEqualTo("" + letter);
            }
        }
    }

    @Test
    void everyLetterOfVniIsTheOneThatItsFontsShow() {
        String small = "aøaûaõaùaï aêaèaúaüaéaë aâaàaåaãaáaä eøeûeõeùeï eâeàeåeãeáeä ìæóíò oøoûoõoùoï oâoàoåoãoáoä "
                + "ôôøôûôõôùôï uøuûuõuùuï ööøöûöõöùöï yøyûyõyùî ñ";

        assertThat(written(TextEncoding.VNI, SMALL)).isEqualTo(Written.bytes(small.replace(" ", "")));
        assertThat(written(TextEncoding.VNI, SMALL.toUpperCase(Locale.ROOT)))
                .isEqualTo(Written.bytes(small.replace(" ", "").toUpperCase(Locale.ROOT)));
    }

    @Test
    void everyLetterOfViqrIsTheOneOfItsStandard() {
        String small =
                "a`a?a~a'a. a(a(`a(?a(~a('a(. a^a^`a^?a^~a^'a^. e`e?e~e'e. e^e^`e^?e^~e^'e^. i`i?i~i'i. o`o?o~o'o. "
                        + "o^o^`o^?o^~o^'o^. o+o+`o+?o+~o+'o+. u`u?u~u'u. u+u+`u+?u+~u+'u+. y`y?y~y'y. dd";

        assertThat(written(TextEncoding.VIQR, SMALL)).isEqualTo(Written.bytes(small.replace(" ", "")));
        assertThat(written(TextEncoding.VIQR, SMALL.toUpperCase(Locale.ROOT)))
                .isEqualTo(Written.bytes(small.replace(" ", "").toUpperCase(Locale.ROOT)));
    }

    @Test
    void aSentenceStandsInTcvn3AsTheFontsOfThatEncodingShowIt() {
        assertThat(written(TextEncoding.TCVN3, SENTENCE))
                .isEqualTo(Written.bytes("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"));
    }

    @Test
    void aSentenceStandsInVniAsTheFontsOfThatEncodingShowIt() {
        assertThat(written(TextEncoding.VNI, SENTENCE))
                .isEqualTo(Written.bytes("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"));
    }

    @Test
    void aSentenceStandsInViqrWithItsMarksBehindTheLetters() {
        assertThat(written(TextEncoding.VIQR, SENTENCE))
                .isEqualTo(Written.bytes(
                        "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, DDo^.c la^.p - Tu+. do - Ha.nh phu'c"));
    }

    @Test
    void theJdkReadsWhatIsWrittenInWindows1258() {
        for (String letter : ALL.split("")) {
            String read = new String(written(TextEncoding.WINDOWS_1258, letter), Charset.forName("windows-1258"));
            assertThat(Normalizer.normalize(read, Form.NFC)).isEqualTo(letter);
        }
    }

    @Test
    void windows1258WritesOneByteWhereThereIsOne() {
        assertThat(written(TextEncoding.WINDOWS_1258, "àậ")).isEqualTo(Written.bytes("\u00E0\u00E2\u00F2"));
    }

    @Test
    void aLetterAndItsToneAreReadAsOneCharacterFromWindows1258() throws IOException {
        assertThat(Written.readRow(
                        TextEncoding.WINDOWS_1258, Written.bytes("a\u00CC \u00E0 Tr\u00E2\u00CCn n\u00DE b\u00EC")))
                .isEqualTo("à à Trần ñ b\u0301");
    }

    @Test
    void theSmallMarkBehindACapitalIsReadFromVni() throws IOException {
        assertThat(Written.readRow(TextEncoding.VNI, Written.bytes("NGUYE\u00E3N Ha\u00D8 \u00D4\u00F9")))
                .isEqualTo("NGUYỄN Hà Ớ");
    }

    @Test
    void theFontsOfTcvn3AndVniHaveTypographicPunctuation() throws IOException {
        for (TextEncoding encoding : List.of(TextEncoding.TCVN3, TextEncoding.VNI)) {
            assertThat(Written.readRow(encoding, Written.bytes("\u0093a\u0094 \u0096 b\u0085\u00A0")))
                    .isEqualTo("“a” – b…\u00A0");
        }
    }

    @Test
    void aBackslashKeepsAMarkOfViqrFromItsLetter() throws IOException {
        assertThat(Written.readRow(TextEncoding.VIQR, Written.bytes("Le^ Va(n A\\. o\\+ d\\d \\\\ DDa` Dda` ddi")))
                .isEqualTo("Lê Văn A. o+ dd \\ Đà Đà đi");
        assertThat(written(TextEncoding.VIQR, "Hà. A? dd dđ")).isEqualTo(Written.bytes("Ha`. A\\? d\\d \\ddd"));
    }

    @Test
    void aMarkOfViqrIsOneOnlyIfItMakesAVietnameseLetter() throws IOException {
        assertThat(Written.readRow(TextEncoding.VIQR, Written.bytes("H'Hen n~ e( a+ a^^ a'.")))
                .isEqualTo("H'Hen n~ e( a+ â^ á.");
    }

    @Test
    void theNamesOfColumnsHaveNoMarksInViqr() throws IOException {
        assertThat(Written.read(TextEncoding.VIQR, Written.bytes("name.full,address,name\\.given\nHa`,HADDU+,x\n")))
                .isEqualTo("name.full,address,name.given\nHà,HAĐƯ,x\n");
    }

    @Test
    void misreadUtf8IsRepairedWhetherItWasTakenForLatin1OrWindows1252() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        byte[] utf8 = "Nguyễn Thị Hằng".getBytes(StandardCharsets.UTF_8);
        byte[] viaWindows = new String(utf8, windows).getBytes(StandardCharsets.UTF_8);

        assertThat(Written.readRow(TextEncoding.UTF_8_AS_LATIN_1, viaWindows)).isEqualTo("Nguyễn Thị Hằng");
        assertThat(Written.readRow(TextEncoding.UTF_8_AS_LATIN_1, Written.misread(ALL)))
                .isEqualTo(ALL);
    }

    @Test
    void aByteOrderMarkThatWasMisreadTooIsLeftOut() throws IOException {
        byte[] before = ("\uFEFF" + new String(Written.misread("x,Hà\n"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Written.read(TextEncoding.UTF_8_AS_LATIN_1, before)).isEqualTo("x,Hà\n");
        assertThat(Written.read(TextEncoding.UTF_8_AS_LATIN_1, Written.misread("\uFEFFx,Hà\n")))
                .isEqualTo("x,Hà\n");
    }

    /** As results of a file in that encoding are written. */
    private static byte[] written(TextEncoding encoding, String text) {
        return encoding == TextEncoding.UTF_8_AS_LATIN_1
                ? Written.misread(text)
                : new EncodedText(encoding).encode(text);
    }
}
