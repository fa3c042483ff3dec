package vn.lienthong.hub.population.matching;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "male,   male,   MATCH_EXACT",
        "male,   female, MISMATCH",
        "male,   MALE,   MISMATCH",
        "1,      01,     MISMATCH",
        ",       male,   MISSING_REQUEST",
        "'',     male,   MISSING_REQUEST",
        "' ',    male,   MISSING_REQUEST",
        ",       ,       MISSING_REQUEST",
        "male,   ,       MISSING_SOURCE",
        "male,   '',     MISSING_SOURCE",
        "male,   ' ',    MISSING_SOURCE",
    })
    void aCodeIsTheSameOrItIsNot(String asked, String held, FieldVerdict expected) {
        assertThat(verdict(asked, held)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MALE, male", "FEMALE, female"})
    void theSexOfAPersonalNumberHasTheCodeOfTheCanonicalForm(Sex sex, String code) {
        assertThat(sex.code()).isEqualTo(code);
    }

    private static FieldVerdict verdict(String asked, String held) {
        return CodeComparison.compare(asked, held).verdict();
    }
}
