package vn.lienthong.hub.population.matching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneComparisonTest {
    private static final String HELD = "0912345678";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+84912345678",
                "84912345678",
                "0084912345678",
                "912345678",
                "+840912345678",
                "(+84) 912 345 678",
                "+84 (0) 912.345.678",
                "091-234-5678",
                "0912\u00A0345\u2011678",
                " 0912345678\n",
                "\uFEFF0912345678",
            })
    void oneNumberHasManySpellings(String asked) {
        assertThat(PhoneComparison.compare(asked, HELD))
                .isEqualTo(PhoneComparison.compare(HELD, asked))
                .isEqualTo(FieldResult.of(FieldVerdict.MATCH_CANONICAL, Difference.NUMBER_FORM));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogues/phone-prefixes-2018.csv", numLinesToSkip = 1)
    void aNumberOfElevenDigitsIsWhatBecameOfIt(String operator, String oldPrefix, String newPrefix) {
        FieldResult expected = FieldResult.of(FieldVerdict.MATCH_CANONICAL, Difference.ELEVEN_DIGITS);

        assertThat(PhoneComparison.compare(oldPrefix + "1234567", newPrefix + "1234567"))
                .as(operator)
                .isEqualTo(expected);
        assertThat(PhoneComparison.compare("+84" + newPrefix.substring(1) + "1234567", oldPrefix + "1234567"))
                .isEqualTo(expected);
        assertThat(PhoneComparison.compare(oldPrefix.substring(1) + "1234567", newPrefix + "1234567"))
                .isEqualTo(expected);
    }

    @Test
    void thePrefixThatLooksLikeTheCountryCodeIsNone() {
        assertThat(value("0841234567")).isEqualTo("0841234567");
        assertThat(value("841234567")).isEqualTo("0841234567");
        assertThat(value("84841234567")).isEqualTo("0841234567");
        assertThat(value("+84841234567")).isEqualTo("0841234567");
        assertThat(value("01241234567")).isEqualTo("0841234567");
    }

    @Test
    void fixedLinesHaveElevenDigits() {
        assertThat(value("+84 24 3826 0000")).isEqualTo("02438260000");
        assertThat(value("0203 3826 000")).isEqualTo("02033826000");
    }

    @ParameterizedTest
    @CsvSource({
        "0912345679,  ONE_DIGIT",
        "0812345678,  ONE_DIGIT",
        "0921345678,  DIGITS_SWAPPED",
        "+84912354678, DIGITS_SWAPPED",
    })
    void oneSlipIsNearAndNoMatch(String asked, Difference difference) {
        assertThat(PhoneComparison.compare(asked, HELD))
                .isEqualTo(PhoneComparison.compare(HELD, asked))
                .isEqualTo(FieldResult.of(FieldVerdict.NEAR, difference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345789", "0913245768", "0932145678", "0876543210", "02123456789"})
    void anotherNumberDoesNotMatch(String asked) {
        assertThat(PhoneComparison.compare(asked, HELD))
                .isEqualTo(PhoneComparison.compare(HELD, asked))
                .isEqualTo(FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09123456",
                "09123456789",
                "0612345678",
                "0412345678",
                "01301234567",
                "0187123456",
                "+1 202 555 0100",
                "+0912345678",
                "++84912345678",
                "84+912345678",
                "848491234567",
                "0912345678x",
                "0912345678/0912345679",
                "O912345678",
                "0912\u066345678",
                "\uFF10912345678",
                "1900 1234",
                "113",
                "-",
                "0912345678                                ",
            })
    void aTextThatIsNoNumberOfTheCountryIsIllFormedWhateverIsHeld(String text) {
        assertThat(verdict(text, HELD)).isEqualTo(FieldVerdict.ILL_FORMED);
        assertThat(verdict(text, text)).isEqualTo(FieldVerdict.ILL_FORMED);
        assertThat(verdict(HELD, text)).isEqualTo(FieldVerdict.MISMATCH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00A0\u200B"})
    void aNumberThatWasNotGivenIsMissingOnItsSide(String blank) {
        assertThat(verdict(blank, HELD)).isEqualTo(FieldVerdict.MISSING_REQUEST);
        assertThat(verdict(HELD, blank)).isEqualTo(FieldVerdict.MISSING_SOURCE);
        assertThat(verdict("x", blank)).isEqualTo(FieldVerdict.ILL_FORMED);
    }

    @Test
    void aNumberMatchesItselfExactlyAlsoInItsOldForm() {
        assertThat(verdict(HELD, HELD)).isEqualTo(FieldVerdict.MATCH_EXACT);
        assertThat(verdict("01621234567", "01621234567")).isEqualTo(FieldVerdict.MATCH_EXACT);
    }

    @Test
    void numbersOfOneCanonicalFormAreEqualAndDoNotLeakIntoText() {
        PhoneNumber before = PhoneNumber.parse("01621234567").orElseThrow();
        PhoneNumber after = PhoneNumber.parse("0321234567").orElseThrow();

        assertThat(before).isEqualTo(after).hasSameHashCodeAs(after).hasToString("PhoneNumber[**********]");
        assertThat(before.isConverted()).isTrue();
        assertThat(after.isConverted()).isFalse();
        assertThat(after).isNotEqualTo(PhoneNumber.parse(HELD).orElseThrow());
    }

    private static String value(String text) {
        return PhoneNumber.parse(text).orElseThrow().value();
    }

    private static FieldVerdict verdict(String asked, String held) {
        return PhoneComparison.compare(asked, held).verdict();
    }
}
