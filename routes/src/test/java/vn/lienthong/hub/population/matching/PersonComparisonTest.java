package vn.lienthong.hub.population.matching;

import java.util.EnumSet;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.hub.population.matching.FieldVerdict.ILL_FORMED;
import static vn.lienthong.hub.population.matching.FieldVerdict.MATCH_CANONICAL;
import static vn.lienthong.hub.population.matching.FieldVerdict.MATCH_EXACT;
import static vn.lienthong.hub.population.matching.FieldVerdict.MISMATCH;

class PersonComparisonTest {

    @Test
    void aPersonIsAFullMatchWhenEveryFieldIsExactOrCanonical() {
        assertThat(PersonComparison.verdictOf(Map.of("fullName", MATCH_CANONICAL, "dateOfBirth", MATCH_EXACT)))
                .isEqualTo(PersonVerdict.FULL_MATCH);
        assertThat(PersonComparison.verdictOf(Map.of("fullName", MATCH_CANONICAL)))
                .isEqualTo(PersonVerdict.FULL_MATCH);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MATCH_EXACT", "MATCH_CANONICAL", "ILL_FORMED"})
    void oneFieldThatIsLessMakesADeviation(FieldVerdict less) {
        assertThat(PersonComparison.verdictOf(Map.of("fullName", less, "sex", MATCH_EXACT)))
                .isEqualTo(PersonVerdict.DEVIATION);
    }

    @Test
    void oneIllFormedFieldMakesThePersonIllFormedWhateverElseDeviates() {
        assertThat(PersonComparison.verdictOf(Map.of("fullName", ILL_FORMED, "sex", MISMATCH)))
                .isEqualTo(PersonVerdict.ILL_FORMED);
    }

    @Test
    void aPersonAboutWhomNothingWasAskedHasNoVerdict() {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonComparison.verdictOf(Map.of()));
    }

    @Test
    void onlyExactAndCanonicalMatchesCountAsFull() {
        EnumSet<FieldVerdict> full = EnumSet.allOf(FieldVerdict.class);
        full.removeIf(verdict -> !verdict.countsAsFull());
        assertThat(full).containsExactly(MATCH_EXACT, MATCH_CANONICAL);
    }
}
