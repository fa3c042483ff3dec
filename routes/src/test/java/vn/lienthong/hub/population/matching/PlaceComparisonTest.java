package vn.lienthong.hub.population.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.hub.population.matching.PlaceCatalogue.BEFORE_MERGER;
import static vn.lienthong.hub.population.matching.PlaceCatalogue.SINCE_MERGER;

/** Places are written as catalogue:province/commune. */
class PlaceComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "2023:001,          2023:001,          MATCH_EXACT,     ''",
        "2025-07:01,        2025-07:01,        MATCH_EXACT,     ''",
        "2023:1,            2023:001,          MATCH_CANONICAL, LEADING_ZERO",
        "2023:01,           2023:001,          MATCH_CANONICAL, LEADING_ZERO",
        "2025-07:1,         2025-07:01,        MATCH_CANONICAL, LEADING_ZERO",
        "2023:001,          2023:002,          MISMATCH,        PROVINCE",
        "2025-07:08,        2025-07:04,        MISMATCH,        PROVINCE",
        // did not merge: Hà Nội, Thừa Thiên Huế that is Huế now
        "2023:001,          2025-07:01,        MATCH_CANONICAL, OTHER_CATALOGUE",
        "2023:046,          2025-07:46,        MATCH_CANONICAL, OTHER_CATALOGUE",
        // Hà Giang and Tuyên Quang are Tuyên Quang now
        "2023:002,          2025-07:08,        PARTIAL,         OTHER_CATALOGUE AMBIGUOUS_CODE",
        "2023:008,          2025-07:08,        PARTIAL,         OTHER_CATALOGUE AMBIGUOUS_CODE",
        "2023:001,          2025-07:08,        MISMATCH,        PROVINCE",
        // 15 was Yên Bái and is Lào Cai, to which Yên Bái belongs
        "2023:015,          2025-07:15,        PARTIAL,         OTHER_CATALOGUE AMBIGUOUS_CODE",
        // 44 was Quảng Bình and is Quảng Trị; 45 was Quảng Trị
        "2023:045,          2025-07:44,        PARTIAL,         OTHER_CATALOGUE AMBIGUOUS_CODE",
        // 24 was Bắc Giang and is Bắc Ninh; 72 was Tây Ninh
        "2023:072,          2025-07:24,        MISMATCH,        PROVINCE",
    })
    void provincesAreComparedByWhatBecameOfThem(String one, String other, FieldVerdict verdict, String differences) {
        assertThatBothWays(one, other, verdict, differences);
    }

    @ParameterizedTest
    @CsvSource({
        ":01,               :01,               MATCH_EXACT,     ''",
        ":1,                :01,               MATCH_CANONICAL, LEADING_ZERO",
        ":01,               2025-07:01,        MATCH_CANONICAL, NO_CATALOGUE",
        ":01,               2023:001,          MATCH_CANONICAL, LEADING_ZERO NO_CATALOGUE",
        ":79,               2023:079,          MATCH_CANONICAL, LEADING_ZERO NO_CATALOGUE",
        ":79,               2025-07:79,        MATCH_CANONICAL, NO_CATALOGUE",
        // Bình Dương is part of Hồ Chí Minh, if that is of the new catalogue
        ":79,               2023:074,          PARTIAL,         AMBIGUOUS_CODE OTHER_CATALOGUE NO_CATALOGUE",
        ":15,               2023:015,          PARTIAL,         AMBIGUOUS_CODE NO_CATALOGUE",
        ":15,               2025-07:15,        PARTIAL,         AMBIGUOUS_CODE NO_CATALOGUE",
        ":15,               :15,               PARTIAL,         AMBIGUOUS_CODE NO_CATALOGUE",
        ":15,               2023:001,          MISMATCH,        PROVINCE",
        ":15,               :01,               MISMATCH,        PROVINCE",
        // three digits, and codes that are no longer used, are of the old catalogue
        ":015,              2023:015,          MATCH_EXACT,     ''",
        ":02,               2023:002,          MATCH_CANONICAL, LEADING_ZERO",
    })
    void aCodeWithoutItsCatalogueIsAmbiguousWhereItNamesDifferentProvinces(
            String one, String other, FieldVerdict verdict, String differences) {
        assertThatBothWays(one, other, verdict, differences);
    }

    @ParameterizedTest
    @CsvSource({
        "2023:001/90101,    2023:001/90101,    MATCH_EXACT,     ''",
        "2023:1/00101,      2023:001/101,      MATCH_CANONICAL, LEADING_ZERO",
        "2023:001/90101,    2023:001/90102,    MISMATCH,        COMMUNE",
        "2023:001/90101,    2023:002/90101,    MISMATCH,        PROVINCE",
        "2023:001/90101,    2023:001,          PARTIAL,         ONLY_PROVINCE",
        "2023:001/90101,    2025-07:01/90101,  PARTIAL,         OTHER_CATALOGUE COMMUNE_NOT_COMPARED",
        "2023:001/90101,    2025-07:01/90102,  PARTIAL,         OTHER_CATALOGUE COMMUNE_NOT_COMPARED",
        "2023:002/90201,    2025-07:08/90801,  PARTIAL, AMBIGUOUS_CODE OTHER_CATALOGUE COMMUNE_NOT_COMPARED",
        ":01/90101,         2025-07:01/90101,  PARTIAL,         NO_CATALOGUE COMMUNE_NOT_COMPARED",
        ":01/90101,         :01/90101,         PARTIAL,         COMMUNE_NOT_COMPARED",
    })
    void communesAreComparedWithinOneCatalogueAlone(
            String one, String other, FieldVerdict verdict, String differences) {
        assertThatBothWays(one, other, verdict, differences);
    }

    @Test
    void exactlySevenCodesOfTheNewCatalogueNamedAnotherProvinceBefore() {
        assertThat(IntStream.range(0, 100)
                        .filter(number -> Provinces.contains(SINCE_MERGER, number))
                        .filter(number -> !Provinces.meansTheSame(number)))
                .containsExactly(15, 24, 44, 52, 80, 82, 91);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogues/mergers2025.csv", numLinesToSkip = 1)
    void everyProvinceHasOneSuccessorAndIsAmongItsPredecessors(String before, String since) {
        Place province = new Place(BEFORE_MERGER, before, null);

        assertThat(province.in(SINCE_MERGER)).containsExactly(new Place(SINCE_MERGER, since, null));
        assertThat(new Place(SINCE_MERGER, since, null).in(BEFORE_MERGER)).contains(province);
    }

    @Test
    void elevenProvincesDidNotMergeAndAreTranslatedBothWays() {
        Set<String> unmerged = new TreeSet<>();
        for (int number = 0; number < 100; number++) {
            if (Provinces.contains(SINCE_MERGER, number)) {
                Place since = new Place(SINCE_MERGER, "%02d".formatted(number), null);
                if (since.in(BEFORE_MERGER).size() == 1) {
                    unmerged.add(since.province());
                }
            }
        }
        assertThat(unmerged).containsExactly("01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46");
    }

    @Test
    void aMergedProvinceMayBeAnyOfThoseThatItWasMadeOf() {
        assertThat(place("2025-07:08/90801").in(BEFORE_MERGER)).containsExactly(place("2023:002"), place("2023:008"));
        assertThat(place(":15").in(SINCE_MERGER)).containsExactly(place("2025-07:15"));
        assertThat(place(":15").in(BEFORE_MERGER)).containsExactly(place("2023:015"), place("2023:010"));
        assertThat(place("2023:1/90101").in(BEFORE_MERGER)).containsExactly(place("2023:001/90101"));
    }

    @ParameterizedTest
    @CsvSource({
        "2004,    001,  ''",
        "2023,    003,  ''",
        "2023,    000,  ''",
        "2025-07, 02,   ''",
        "'',      99,   ''",
        "'',      0001, ''",
        "'',      1x,   ''",
        "'',      -1,   ''",
        "'',      '',   ''",
        "'',      \u0661, ''",
        ",        ,     ",
        "2023,    001,  123456",
        "2023,    001,  9010x",
    })
    void whatIsNotInTheCatalogueIsNoPlace(String catalogue, String province, String commune) {
        assertThat(Place.parse(catalogue, province, commune)).isEmpty();
    }

    @Test
    void aPlaceThatIsNotInTheCatalogueCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(SINCE_MERGER, "02", null))
                .withMessageNotContaining("02");
    }

    @Test
    void aPlaceThatWasNotGivenIsMissingOnItsSide() {
        Place somewhere = place("2023:001");

        assertThat(PlaceComparison.compare(null, somewhere)).isEqualTo(FieldResult.MISSING_REQUEST);
        assertThat(PlaceComparison.compare(null, null)).isEqualTo(FieldResult.MISSING_REQUEST);
        assertThat(PlaceComparison.compare(somewhere, null)).isEqualTo(FieldResult.MISSING_SOURCE);
    }

    @Test
    void whereSomebodyLivesDoesNotLeakIntoText() {
        assertThat(List.of(place("2023:001/90101"), place(":01")))
                .hasToString("[Place[2023 *], Place[no catalogue *]]");
    }

    private static void assertThatBothWays(String one, String other, FieldVerdict verdict, String differences) {
        FieldResult result = PlaceComparison.compare(place(one), place(other));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.differences())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(differences.isEmpty() ? new String[0] : differences.split(" "));
        assertThat(PlaceComparison.compare(place(other), place(one))).isEqualTo(result);
    }

    private static Place place(String text) {
        String[] parts = text.split("[:/]");
        return Place.parse(parts[0], parts[1], parts.length == 2 ? null : parts[2])
                .orElseThrow();
    }
}
