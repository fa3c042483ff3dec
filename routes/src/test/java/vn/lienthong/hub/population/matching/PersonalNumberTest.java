package vn.lienthong.hub.population.matching;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalNumberTest {

    private static final PersonalNumber SOMEONE = number("001190123456");

    @ParameterizedTest
    @CsvSource({
        "0, MALE,   1990",
        "1, FEMALE, 1990",
        "2, MALE,   2090",
        "3, FEMALE, 2090",
        "4, MALE,   2190",
        "5, FEMALE, 2190",
        "6, MALE,   2290",
        "7, FEMALE, 2290",
        "8, MALE,   2390",
        "9, FEMALE, 2390",
    })
    void theFourthDigitStatesTheSexAndTheCentury(String digit, Sex sex, int birthYear) {
        PersonalNumber number = number("001" + digit + "90123456");
        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birthYear()).isEqualTo(birthYear);
    }

    @ParameterizedTest
    @CsvSource({"001000123456, 1900", "001099123456, 1999", "001200123456, 2000", "001207123456, 2007"})
    void theYearIsCountedWithinTheCentury(String text, int birthYear) {
        assertThat(number(text).birthYear()).isEqualTo(birthYear);
    }

    @Test
    void theFirstThreeDigitsAreThePlaceOfBirth() {
        assertThat(number("079190123456").birthPlaceCode()).isEqualTo("079");
        assertThat(number("100190123456").birthPlaceCode()).isEqualTo("100");
        assertThat(number("999190123456").birthPlaceCode()).isEqualTo("999");
    }

    @Test
    void belowOneHundredExactlyTheSixtyThreeProvincesBeforeTheMergerAreKnown() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(code -> "%03d190123456".formatted(code))
                        .filter(text -> PersonalNumber.parse(text).isPresent()))
                .hasSize(63)
                .contains("001190123456", "079190123456", "096190123456")
                .doesNotContain("000190123456", "003190123456", "050190123456", "097190123456", "099190123456");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00119012345",
                "0011901234567",
                "001190123456 ",
                " 001190123456",
                "001190123456\n",
                "001 190 123456",
                "00119012345x",
                "-01190123456",
                "\u0660\u0660\u0661190123456",
                "\uFF10\uFF10\uFF11190123456",
            })
    void anythingButTwelveDigitsIsNoPersonalNumber(String text) {
        assertThat(PersonalNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FEMALE, 1990-05-17, ''",
        "FEMALE, 1990,       ''",
        "FEMALE, ,           ''",
        ",       1990,       ''",
        ",       ,           ''",
        "MALE,   1990-05-17, SEX",
        "FEMALE, 1991-05-17, BIRTH_YEAR",
        "FEMALE, 2090,       BIRTH_YEAR",
        "MALE,   1909,       SEX BIRTH_YEAR",
    })
    void sexAndYearOfBirthAreThoseOfTheNumberOrItIsSaidWhichIsNot(Sex sex, String born, String contradictions) {
        PartialDate dateOfBirth = born == null ? null : PartialDate.parse(born).orElseThrow();

        assertThat(SOMEONE.consistency(sex, dateOfBirth).stream().map(Enum::name))
                .containsExactly(contradictions.isEmpty() ? new String[0] : contradictions.split(" "));
    }

    @Test
    void theWholeNumberIsThereForThoseWhoAskForIt() {
        assertThat(SOMEONE.value()).isEqualTo("001190123456");
    }

    @Test
    void theNumberDoesNotLeakIntoText() {
        assertThat(SOMEONE).hasToString("PersonalNumber[001*********]");
    }

    @Test
    void numbersWithTheSameDigitsAreEqual() {
        assertThat(SOMEONE)
                .isEqualTo(number("001190123456"))
                .hasSameHashCodeAs(number("001190123456"))
                .isNotEqualTo(number("001190123457"));
    }

    private static PersonalNumber number(String text) {
        return PersonalNumber.parse(text).orElseThrow();
    }
}
