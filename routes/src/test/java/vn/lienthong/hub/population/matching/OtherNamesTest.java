package vn.lienthong.hub.population.matching;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherNamesTest {
    private static final String OFFICIAL = "Nguyễn Văn Hoà";
    private static final List<String> OTHERS = List.of("Lê Minh", "Trần Quốc Đạt");

    @ParameterizedTest
    @CsvSource({
        "Trần Quốc Đạt,   PARTIAL, OTHER_HELD_NAME",
        "TRẦN QUỐC ĐẠT,   PARTIAL, SPELLING OTHER_HELD_NAME",
        "TRAN QUOC DAT,   PARTIAL, NO_DIACRITICS OTHER_HELD_NAME",
        "Trần Quốc Đ,     PARTIAL, CUT_OFF OTHER_HELD_NAME",
        "Trần Quốc Đát,   NEAR,    TONE OTHER_HELD_NAME",
        "Nguyễn Văn Hoá,  NEAR,    TONE",
        "Phạm Thị Mai,    MISMATCH, OTHER_NAME",
    })
    void anOtherNameSaysSoAndIsNoFullMatch(String asked, FieldVerdict verdict, String differences) {
        FieldResult result = NameComparison.compare(asked, OFFICIAL, OTHERS);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.differences()).extracting(Enum::name).containsExactly(differences.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn Hoà, MATCH_EXACT", "NGUYỄN VĂN HÒA, MATCH_CANONICAL", "NGUYEN VAN HOA, MATCH_FOLDED"})
    void theOfficialNameWinsAlsoWhenItIsHeldTwice(String asked, FieldVerdict verdict) {
        FieldResult alone = NameComparison.compare(asked, OFFICIAL);

        assertThat(alone.verdict()).isEqualTo(verdict);
        assertThat(NameComparison.compare(asked, OFFICIAL, List.of(OFFICIAL, "NGUYEN VAN HOA")))
                .isEqualTo(alone);
    }

    @Test
    void theOfficialNameWinsAmongNamesThatAreEquallyNear() {
        assertThat(NameComparison.compare("Nguyễn Văn Hoá", OFFICIAL, List.of("Nguyễn Văn Hoạ")))
                .isEqualTo(FieldResult.of(FieldVerdict.NEAR, Difference.TONE));
    }

    @Test
    void aCloserOtherNameWinsOverAnOfficialOneThatIsNear() {
        FieldResult result = NameComparison.compare("Nguyễn Văn Hoá", OFFICIAL, List.of("Nguyễn Văn Hoá"));

        assertThat(result).isEqualTo(FieldResult.of(FieldVerdict.PARTIAL, Difference.OTHER_HELD_NAME));
    }

    @Test
    void anOtherNameIsComparedAlsoWhenNoOfficialOneIsHeld() {
        assertThat(NameComparison.compare("Lê Minh", null, OTHERS))
                .isEqualTo(FieldResult.of(FieldVerdict.PARTIAL, Difference.OTHER_HELD_NAME));
        assertThat(NameComparison.compare("Phạm Thị Mai", null, OTHERS)).isEqualTo(FieldResult.MISSING_SOURCE);
    }

    @Test
    void whatWasAskedMustBeANameWhateverIsHeld() {
        assertThat(NameComparison.compare("L3 Minh", OFFICIAL, OTHERS)).isEqualTo(FieldResult.ILL_FORMED);
        assertThat(NameComparison.compare(" ", OFFICIAL, List.of(" "))).isEqualTo(FieldResult.MISSING_REQUEST);
    }

    @Test
    void heldNamesThatAreNoneMatchNothing() {
        List<String> junk = Arrays.asList("", "L3 Minh", null);

        assertThat(NameComparison.compare("Lê Minh", OFFICIAL, junk).verdict()).isEqualTo(FieldVerdict.MISMATCH);
    }
}
