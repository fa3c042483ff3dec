package vn.lienthong.hub.context;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DidYouMeanTest {
    private static final List<String> TYPES = List.of("string", "object", "integer", "array");

    @ParameterizedTest
    @CsvSource({
        "objekt, object",
        "Object, object",
        "objct, object",
        "arary, array",
        "strnig, string",
        "int, integer",
        "arrray, array"
    })
    void theNearestWordIsSuggestedBeforeAllThatThereAre(String written, String meant) {
        assertThat(DidYouMean.among(written, TYPES))
                .isEqualTo("Did you mean '" + meant + "'? There are [array, integer, object, string].");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "date", "boolean", "in"})
    void whatIsLikeNoWordGetsOnlyTheWordsThatThereAre(String written) {
        assertThat(DidYouMean.among(written, TYPES)).isEqualTo("There are [array, integer, object, string].");
    }

    @Test
    void twoLettersThatAreSwappedAreOneMistake() {
        assertThat(DidYouMean.among("rset", List.of("rest", "soap"))).startsWith("Did you mean 'rest'?");
    }

    @Test
    void whereThereIsNothingThatIsSaid() {
        assertThat(DidYouMean.among("objekt", List.of())).isEqualTo("There are none.");
    }
}
