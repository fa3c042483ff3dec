package vn.lienthong.hub.population.matching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.population.matching.FieldVerdict.MISSING_REQUEST;
import static vn.lienthong.hub.population.matching.FieldVerdict.MISSING_SOURCE;

class DateComparisonTest {

    private static final PartialDate SOME_DAY = date("1990-05-17");

    @ParameterizedTest
    @CsvSource({
        "1990-05-17, 1990-05-17, MATCH_EXACT",
        "1990-05,    1990-05,    MATCH_EXACT",
        "1990,       1990,       MATCH_EXACT",
        "1990-01-01, 1990-01-01, MATCH_EXACT",
        "1990,       1990-05-17, PARTIAL",
        "1990,       1990-05,    PARTIAL",
        "1990-05,    1990-05-17, PARTIAL",
        "1990,       1990-01-01, PARTIAL",
        "1990-01,    1990-01-01, PARTIAL",
        "1990-01-01, 1990-05-17, PARTIAL",
        "1990-01-01, 1990-01-02, PARTIAL",
        "1990-05-17, 1990-05-18, MISMATCH",
        "1990-05-17, 1990-06-17, MISMATCH",
        "1990-05-17, 1991-05-17, MISMATCH",
        "1990-01-01, 1991-05-17, MISMATCH",
        "1990-01-01, 1991-01-01, MISMATCH",
        "1990-02-01, 1990-05-17, MISMATCH",
        "1990-01-02, 1990-05-17, MISMATCH",
        "1990,       1991,       MISMATCH",
        "1990,       1991-05-17, MISMATCH",
        "1990-05,    1990-06,    MISMATCH",
        "1990-05,    1991-05,    MISMATCH",
        "1990-05,    1990-06-17, MISMATCH",
        "1990-05,    1990-01-01, MISMATCH",
    })
    void twoDatesHaveOneVerdictInWhicheverOrder(String one, String other, FieldVerdict expected) {
        assertThat(verdict(date(one), date(other))).isEqualTo(expected);
        assertThat(verdict(date(other), date(one))).isEqualTo(expected);
    }

    @Test
    void aDateThatWasNotGivenIsMissingOnItsSide() {
        assertThat(verdict(null, SOME_DAY)).isEqualTo(MISSING_REQUEST);
        assertThat(verdict(null, null)).isEqualTo(MISSING_REQUEST);
        assertThat(verdict(SOME_DAY, null)).isEqualTo(MISSING_SOURCE);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }

    private static FieldVerdict verdict(PartialDate asked, PartialDate held) {
        return DateComparison.compare(asked, held).verdict();
    }
}
