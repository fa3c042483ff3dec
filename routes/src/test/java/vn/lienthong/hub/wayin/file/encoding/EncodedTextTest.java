package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EncodedTextTest {

    @Test
    void aCharacterThatTheEncodingLacksIsWrittenByItsNumberAndCounted() {
        EncodedText text = new EncodedText(TextEncoding.TCVN3);

        assertThat(text.encode("Y Blô Kčă 😀")).isEqualTo(Written.bytes("Y Bl« K{U+010D}¨ {U+1F600}"));
        assertThat(text.escaped()).isEqualTo(2);
    }

    @Test
    void whatLooksLikeSuchANumberInTheTextItselfCanBeToldFromOne() {
        EncodedText text = new EncodedText(TextEncoding.VNI);

        assertThat(text.encode("{U+010D} {x}")).isEqualTo(Written.bytes("{U+007B}U+010D} {x}"));
    }

    @Test
    void halfASurrogatePairIsWrittenByItsNumberAndNotAsAQuestionMark() {
        assertThat(new EncodedText(TextEncoding.UTF_8).encode("a\uD83Db"))
                .isEqualTo("a{U+D83D}b".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unicodeKeepsTheFormThatTheTextHas() {
        EncodedText text = new EncodedText(TextEncoding.UTF_16LE);

        assertThat(text.encode("a\u0300")).isEqualTo("a\u0300".getBytes(StandardCharsets.UTF_16LE));
        assertThat(text.byteOrderMark()).containsExactly(0xFF, 0xFE);
    }

    @Test
    void theOtherEncodingsComposeItFirst() {
        assertThat(new EncodedText(TextEncoding.TCVN3).encode("a\u0302\u0300")).isEqualTo(Written.bytes("\u00C7"));
    }
}
