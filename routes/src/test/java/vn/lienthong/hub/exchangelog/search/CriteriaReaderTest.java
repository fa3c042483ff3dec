package vn.lienthong.hub.exchangelog.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CriteriaReaderTest {

    private static LogCriteria read(Map<String, String> values) {
        return CriteriaReader.read(values, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-02-30",
        "from, yesterday",
        "from, +999999999-12-31",
        "from, 9999-12-31",
        "to, 2026-01-01T00:00",
        "to, 0001-01-01T00:00Z",
        "verdict, FULLMATCH",
        "verdict, full_match",
        "faultCode, HUB-000-NONE",
        "exchangeId, 1-1-1-1-1",
        "atLeast, -1s",
        "atMost, 1h",
        "atMost, 99999999999s",
        "agency, ''",
        "agnecy, evn"
    })
    void whatCannotBeIsRefused(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSentenceNamesTheCriterionAndDoesNotRepeatWhatMayBeSomebodysNumber() {
        for (String name : CriteriaReader.NAMES) {
            assertThatThrownBy(() -> read(Map.of(name, "001090000001\u0000")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .hasMessageNotContaining("001090000001");
        }
        assertThatThrownBy(() -> CriteriaReader.subjects("001090000001", "x")).hasMessageNotContaining("001090000001");
        assertThatThrownBy(() -> CriteriaReader.subjects(null, "001090000001\t" + "9".repeat(100)))
                .hasMessageNotContaining("001090000001");
    }

    @Test
    void aMisspeltVerdictIsToldWhatWasProbablyMeant() {
        assertThatThrownBy(() -> read(Map.of("verdict", "FULLMATCH")))
                .hasMessageContaining("Did you mean 'FULL_MATCH'?");
    }

    @Test
    void anEndBeforeItsBeginningFindsNothingAndIsRefused() {
        assertThatThrownBy(() -> read(Map.of("from", "2026-03-02", "to", "2026-03-01")))
                .hasMessage("'from' must be before 'to'.");
        assertThatThrownBy(() -> read(Map.of("atLeast", "2s", "atMost", "1s"))).hasMessageContaining("atMost");
    }

    @Test
    void aDayIsOneOfVietNamAndBelongsToTheStretchThatEndsWithIt() {
        LogCriteria criteria = read(Map.of("from", "2026-03-01", "to", "2026-03-01"));

        assertThat(criteria.from()).isEqualTo("2026-02-28T17:00:00Z");
        assertThat(criteria.to()).isEqualTo("2026-03-01T17:00:00Z");
    }

    @Test
    void theTextOfCriteriaShowsNobody() {
        LogCriteria criteria = LogCriteria.ALL.about(CriteriaReader.subjects(null, "001090000001"));

        assertThat(criteria.toString()).doesNotContain("001090000001");
        assertThat(criteria.subjects().toString()).doesNotContain("001090000001");
    }

    @Test
    void morePeopleThanOneCanHaveBeenAreRefused() {
        String[] numbers = new String[17];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = "00109000%04d".formatted(number);
        }

        assertThatThrownBy(() -> LogCriteria.ALL.about(CriteriaReader.subjects(null, numbers)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
