package vn.lienthong.simulation.demo;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    @Test
    void decomposedCapitalsLoseNothing() {
        String spelled = Spelling.capitalsDecomposed("Đặng Thị Thuỷ");
        assertThat(spelled).isNotEqualTo("ĐẶNG THỊ THUỶ");
        assertThat(Normalizer.normalize(spelled, Normalizer.Form.NFC)).isEqualTo("ĐẶNG THỊ THUỶ");
    }

    @Test
    void withoutMarksOnlyAsciiIsLeft() {
        assertThat(Spelling.withoutMarks("Đặng Thị Thuỷ")).isEqualTo("DANG THI THUY");
    }
}
