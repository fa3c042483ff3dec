package vn.lienthong.hub.population.matching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameInPartsTest {
    private static final String HELD = "Nguyễn Văn Hoà";

    @ParameterizedTest
    @CsvSource({
        "Nguyễn,     Văn,     Hoà,            MATCH_EXACT",
        "'',         '',      Nguyễn Văn Hoà, MATCH_EXACT",
        ",           ,        Nguyễn Văn Hoà, MATCH_EXACT",
        "Nguyễn Văn, ' ',     Hoà,            MATCH_EXACT",
        "NGUYỄN,     VĂN,     HÒA,            MATCH_CANONICAL",
        "' Nguyễn ', ' Văn ', ' Hoà ',        MATCH_CANONICAL",
        "NGUYEN,     VAN,     HOA,            MATCH_FOLDED",
        "'',         '',      NGUYENVANHOA,   MATCH_FOLDED",
        "Nguyễn,     Văn,     Hoá,            NEAR",
        "Nguyễn,     '',      Hoà,            MISMATCH",
        "'',         '',      '',             MISSING_REQUEST",
        ",           ' ',     \u200B,         MISSING_REQUEST",
        "Nguyễn,     Văn,     H0à,            ILL_FORMED",
        "Nguyễn,     Văn,     \u0301a,        ILL_FORMED",
    })
    void aNameInPartsIsComparedAsAWhole(String family, String middle, String given, FieldVerdict expected) {
        NameInParts asked = new NameInParts(family, middle, given);

        assertThat(NameComparison.compare(asked.full(), HELD).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Hoà, Văn, Nguyễn", "Hoà, Nguyễn, Văn", "'', Hoà, Nguyễn Văn", "Văn Hoà, '', Nguyễn"})
    void partsInAnotherOrderAreNear(String family, String middle, String given) {
        NameInParts asked = new NameInParts(family, middle, given);

        assertThat(NameComparison.compare(asked.full(), HELD))
                .isEqualTo(FieldResult.of(FieldVerdict.NEAR, Difference.ORDER));
    }

    @Test
    void nothingOfTheNameLeaksIntoText() {
        assertThat(new NameInParts("Nguyễn", "Văn", "Hoà")).hasToString("NameInParts[*]");
    }
}
