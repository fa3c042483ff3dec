package vn.lienthong.hub.population.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberComparisonTest {
    private static final String NUMBER = "001190123456";
    private static final HeldNumbers HELD =
            new HeldNumbers(NUMBER, List.of("012345678", "112345670"), NumberChain.empty());

    @ParameterizedTest
    @CsvSource({
        "001190123456, MATCH_EXACT, ''",
        "001190123457, NEAR,        ONE_DIGIT",
        "001090123456, NEAR,        ONE_DIGIT",
        "001190124356, NEAR,        DIGITS_SWAPPED",
        "001190654321, MISMATCH,    OTHER_VALUE",
        "012345678,    MATCH_EXACT, ''",
        "112345670,    MATCH_EXACT, ''",
        "112345679,    NEAR,        ONE_DIGIT",
        "112345607,    NEAR,        DIGITS_SWAPPED",
        "999999999,    MISMATCH,    OTHER_VALUE",
        "00119012345,  ILL_FORMED,  ''",
        "003190123456, ILL_FORMED,  ''",
        "01234567,     ILL_FORMED,  ''",
        "0123456789,   ILL_FORMED,  ''",
        "01234567x,    ILL_FORMED,  ''",
        "001 190 123 456, ILL_FORMED, ''",
    })
    void aNumberIsComparedWithThoseOfItsKind(String asked, FieldVerdict verdict, String differences) {
        FieldResult result = NumberComparison.compare(asked, HELD);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.differences())
                .extracting(Enum::name)
                .containsExactly(differences.isEmpty() ? new String[0] : differences.split(" "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aNumberThatWasNotGivenIsMissingOnItsSide(String blank) {
        HeldNumbers nothing = new HeldNumbers(blank, List.of(), NumberChain.empty());

        assertThat(verdict(blank, HELD)).isEqualTo(FieldVerdict.MISSING_REQUEST);
        assertThat(verdict(NUMBER, nothing)).isEqualTo(FieldVerdict.MISSING_SOURCE);
        assertThat(verdict("012345678", nothing)).isEqualTo(FieldVerdict.MISSING_SOURCE);
        assertThat(verdict("x", nothing)).isEqualTo(FieldVerdict.ILL_FORMED);
    }

    @Test
    void aCancelledNumberLeadsToTheOneThatIsHeld() {
        Map<String, String> cancelled = Map.of("001190000001", "001190000009", "001190000009", NUMBER);
        FieldResult superseded = FieldResult.of(FieldVerdict.PARTIAL, Difference.NUMBER_SUPERSEDED);

        assertThat(NumberComparison.compare("001190000001", held(NUMBER, cancelled)))
                .isEqualTo(superseded);
        assertThat(NumberComparison.compare("001190000009", held(NUMBER, cancelled)))
                .isEqualTo(superseded);
        assertThat(NumberComparison.compare(NUMBER, held("001190000001", cancelled)))
                .isEqualTo(superseded);
        assertThat(verdict("001190000007", held(NUMBER, cancelled))).isEqualTo(FieldVerdict.MISMATCH);
    }

    @Test
    void aCircleOfCancelledNumbersLeadsNowhereAndIsNamed() {
        Map<String, String> circle = Map.of("001190000001", NUMBER, NUMBER, "001190000001");

        FieldResult result = NumberComparison.compare("001190000001", held(NUMBER, circle));

        assertThat(result.verdict()).isEqualTo(FieldVerdict.MISMATCH);
        assertThat(result.differences()).containsExactly(Difference.CHAIN_WITHOUT_END, Difference.OTHER_VALUE);
        assertThat(NumberComparison.compare("001190000001", held("079190123456", circle)))
                .isEqualTo(result);
        assertThat(verdict(NUMBER, held(NUMBER, circle))).isEqualTo(FieldVerdict.MATCH_EXACT);
    }

    @ParameterizedTest
    @CsvSource({"1, PARTIAL", "16, PARTIAL", "17, MISMATCH", "1000, MISMATCH"})
    void aChainHasAnEndWithinSixteenSteps(int steps, FieldVerdict expected) {
        Map<String, String> chain = new HashMap<>();
        for (int step = 0; step < steps; step++) {
            chain.put("079190%06d".formatted(step), step + 1 == steps ? NUMBER : "079190%06d".formatted(step + 1));
        }

        assertThat(verdict("079190000000", held(NUMBER, chain))).isEqualTo(expected);
    }

    @Test
    void noNumberLeaksIntoText() {
        assertThat(HELD).hasToString("HeldNumbers[*]");
        assertThat(NumberChain.of(Map.of("001190000001", NUMBER))).hasToString("NumberChain[1 cancelled]");
    }

    private static HeldNumbers held(String number, Map<String, String> cancelled) {
        return new HeldNumbers(number, List.of(), NumberChain.of(cancelled));
    }

    private static FieldVerdict verdict(String asked, HeldNumbers held) {
        return NumberComparison.compare(asked, held).verdict();
    }
}
