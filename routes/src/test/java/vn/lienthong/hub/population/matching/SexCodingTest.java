package vn.lienthong.hub.population.matching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SexCodingTest {

    @ParameterizedTest
    @CsvSource({
        "POPULATION,       1,   MALE",
        "POPULATION,       2,   FEMALE",
        "SOCIAL_INSURANCE, 1,   MALE",
        "SOCIAL_INSURANCE, 2,   FEMALE",
        "JUDICIAL,         1,   MALE",
        "JUDICIAL,         0,   FEMALE",
        "WORDS,            Nam, MALE",
        "WORDS,            NAM, MALE",
        "WORDS,            Nữ,  FEMALE",
        "WORDS,            nữ,  FEMALE",
        "WORDS,            NU,  FEMALE",
        "WORDS,            Nu\u031B\u0303, FEMALE",
    })
    void aCodeIsReadByTheCodingThatItIsOf(SexCoding coding, String code, Sex sex) {
        assertThat(coding.sexOf(code)).contains(sex);
        assertThat(coding.has(code)).isTrue();
    }

    @Test
    void socialInsuranceHasACodeForASexThatIsNotStated() {
        assertThat(SexCoding.SOCIAL_INSURANCE.has("3")).isTrue();
        assertThat(SexCoding.SOCIAL_INSURANCE.sexOf("3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POPULATION, 0",
        "POPULATION, 3",
        "JUDICIAL, 2",
        "SOCIAL_INSURANCE, 0",
        "WORDS, 1",
        "WORDS, Nừ",
        "WORDS, Năm",
        "POPULATION, Nam",
        "JUDICIAL, 01",
    })
    void aCodeThatTheCodingHasNotIsNotGuessedAt(SexCoding coding, String code) {
        assertThat(coding.has(code)).isFalse();
        assertThat(coding.sexOf(code)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsNoCode(String blank) {
        for (SexCoding coding : SexCoding.values()) {
            assertThat(coding.has(blank)).isFalse();
            assertThat(coding.sexOf(blank)).isEmpty();
        }
    }
}
