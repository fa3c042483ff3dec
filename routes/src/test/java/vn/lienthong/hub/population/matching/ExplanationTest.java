package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    @Test
    void everyStepOfANameIsShownInItsOrder() {
        String decomposed = Normalizer.normalize("\u00D0ỗ Văn H\u200Bòa", Form.NFD);

        Explanation explanation = Explanation.ofNames(decomposed, "ĐỖ\u00A0 VĂN-HOÀ");

        assertThat(explanation.result()).isEqualTo(NameComparison.compare(decomposed, "ĐỖ\u00A0 VĂN-HOÀ"));
        assertThat(explanation.steps())
                .extracting(Explanation.Step::english, Explanation.Step::asked, Explanation.Step::held)
                .map(step -> String.join(" | ", step.toList().toArray(String[]::new)))
                .containsExactly(
                        "as written | " + decomposed + " | ĐỖ\u00A0 VĂN-HOÀ",
                        "one form of Unicode, composed or not | \u00D0ỗ Văn H\u200Bòa | ĐỖ\u00A0 VĂN-HOÀ",
                        "small letters | \u00F0ỗ văn h\u200Bòa | đỗ\u00A0 văn-hoà",
                        "without characters of no width | \u00F0ỗ văn hòa | đỗ\u00A0 văn-hoà",
                        "đ in place of what looks like it | đỗ văn hòa | đỗ\u00A0 văn-hoà",
                        "one space for spaces of every kind, hyphens and dots | đỗ văn hòa | đỗ văn hoà",
                        "a space for an apostrophe between parts | đỗ văn hòa | đỗ văn hoà",
                        "tones behind their group of vowels | đỗ văn hoà | đỗ văn hoà",
                        "without diacritics | do van hoa | do van hoa");
    }

    @Test
    void theLastStepButOneIsEqualExactlyForNamesThatAreOne() {
        assertThat(lastButOne("H' Hen Niê", "H\u2019HEN NIÊ").isEqual()).isTrue();
        assertThat(lastButOne("Trần Văn Hà", "Trần Văn Hạ").isEqual()).isFalse();
    }

    private static Explanation.Step lastButOne(String asked, String held) {
        List<Explanation.Step> steps = Explanation.ofNames(asked, held).steps();
        return steps.get(steps.size() - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T4i"})
    void thereAreNoStepsOfWhatIsNoName(String text) {
        assertThat(Explanation.ofNames(text, "Tài").steps()).isEmpty();
        assertThat(Explanation.ofNames("Tài", text).steps()).isEmpty();
        assertThat(Explanation.ofNames(text, "Tài").result()).isEqualTo(NameComparison.compare(text, "Tài"));
    }

    @Test
    void aTelephoneNumberIsShownAsItIsCompared() {
        Explanation explanation = Explanation.ofPhones("+84 162 123 4567", "0321234567");

        assertThat(explanation.result().differences()).containsExactly(Difference.ELEVEN_DIGITS);
        assertThat(explanation.steps())
                .extracting(Explanation.Step::asked)
                .containsExactly("+84 162 123 4567", "0321234567");
        assertThat(explanation.steps()).extracting(Explanation.Step::isEqual).containsExactly(false, true);
        assertThat(Explanation.ofPhones("x", "0321234567").steps()).isEmpty();
    }

    @Test
    void aDateIsComparedAsItIsWritten() {
        Explanation explanation = Explanation.ofDates("1990-01-01", "1990-05-17");

        assertThat(explanation.result()).isEqualTo(FieldResult.of(FieldVerdict.PARTIAL, Difference.SUSPECTED_DEFAULT));
        assertThat(explanation.steps()).extracting(Explanation.Step::held).containsExactly("1990-05-17");
        assertThat(Explanation.ofDates("1990-02-30", "1990-05-17").result()).isEqualTo(FieldResult.ILL_FORMED);
        assertThat(Explanation.ofDates(" ", "1990").result()).isEqualTo(FieldResult.MISSING_REQUEST);
        assertThat(Explanation.ofDates("1990", "").result()).isEqualTo(FieldResult.MISSING_SOURCE);
    }

    @Test
    void noValueLeaksIntoText() {
        assertThat(Explanation.ofNames("Trần Văn Hà", "Trần Văn Hạ").toString()
                        + Explanation.ofNames("Trần Văn Hà", "Trần Văn Hạ").steps())
                .doesNotContainIgnoringCase("trần")
                .doesNotContainIgnoringCase("tran");
    }
}
