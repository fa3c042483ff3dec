package vn.lienthong.hub.spine;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lienthong.hub.connector.CanonicalSchema.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {
    private static final Violation NO_TAX_CODE = new Violation("taxCode", "required", true, true);
    private static final Violation NO_NUMBER = new Violation("personalNumber", "required", true, true);

    @Test
    void whereOneOfSeveralFieldsIsNeededAllOfThemAreNamed() {
        assertThat(Wording.of(List.of(NO_TAX_CODE, NO_NUMBER))).isEqualTo("'taxCode' or 'personalNumber' is missing");
    }

    @Test
    void aFieldThatThereIsNotIsSaidBeforeWhatIsMissing() {
        assertThat(Wording.of(
                        List.of(NO_TAX_CODE, NO_NUMBER, new Violation("mst", "additionalProperties", true, false))))
                .isEqualTo("'mst' is not known");
    }

    @Test
    void aFieldThatMustBeThereIsMissing() {
        assertThat(Wording.of(List.of(new Violation("relation", "required", true, false), NO_NUMBER)))
                .isEqualTo("'relation' is missing");
    }

    @Test
    void whatCouldBeAnybodysNameIsNotRepeated() {
        assertThat(Wording.of(List.of(new Violation("Nguyễn Văn An", "additionalProperties", true, false))))
                .isEqualTo("a field is not known");
    }
}
