package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EthnicGroupComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "01,      01,     MATCH_EXACT,     ''",
        "Ê-đê,    Ê-đê,   MATCH_EXACT,     ''",
        "1,       01,     MATCH_CANONICAL, LEADING_ZERO",
        "001,     01,     MATCH_CANONICAL, LEADING_ZERO",
        "01,      Kinh,   MATCH_CANONICAL, CODE_AND_NAME",
        "12,      Ê-đê,   MATCH_CANONICAL, CODE_AND_NAME",
        "KINH,    Kinh,   MATCH_CANONICAL, SPELLING",
        "Ê Đê,    Ê-đê,   MATCH_CANONICAL, SPELLING",
        "Êđê,     Ê-đê,   MATCH_CANONICAL, SPELLING",
        "H'Mông,  HMông,  MATCH_CANONICAL, SPELLING",
        "Tà Ôi,   Tà-ôi,  MATCH_CANONICAL, SPELLING",
        "Tàôi,    Tà-ôi,  MATCH_CANONICAL, SPELLING",
        "Mông,    HMông,  MATCH_CANONICAL, SPELLING",
        "H'mông,  08,     MATCH_CANONICAL, CODE_AND_NAME",
        "Khmer,   Khơ-me, MATCH_CANONICAL, SPELLING",
        "Jrai,    Gia-rai, MATCH_CANONICAL, SPELLING",
        "Ra Đê,   Ê-đê,   MATCH_CANONICAL, SPELLING",
        "Mông,    Mường,  MISMATCH,        OTHER_VALUE",
        "EDE,     Ê-đê,   MATCH_FOLDED,    NO_DIACRITICS",
        "EDE,     E de,   MATCH_CANONICAL, SPELLING",
        "E DE,    Ê-đê,   MATCH_FOLDED,    NO_DIACRITICS",
        "BRU VAN KIEU, Bru-Vân Kiều, MATCH_FOLDED, NO_DIACRITICS",
        "EDE,     12,     MATCH_FOLDED,    NO_DIACRITICS CODE_AND_NAME",
        "11,      12,     PARTIAL,         AMBIGUOUS_CODE",
        "11,      Ê-đê,   PARTIAL,         AMBIGUOUS_CODE",
        "Ngái,    12,     PARTIAL,         AMBIGUOUS_CODE",
        "Ngái,    Ê-đê,   MISMATCH,        OTHER_VALUE",
        "11,      01,     MISMATCH,        OTHER_VALUE",
        "01,      02,     MISMATCH,        OTHER_VALUE",
        "Thái,    02,     MISMATCH,        OTHER_VALUE",
        "55,      Người nước ngoài, MATCH_CANONICAL, CODE_AND_NAME",
    })
    void aGroupIsItsCodeOrItsNameInAnySpelling(String one, String other, FieldVerdict verdict, String differences) {
        FieldResult result = EthnicGroupComparison.compare(one, other);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.differences())
                .extracting(Enum::name)
                .containsExactly(differences.isEmpty() ? new String[0] : differences.split(" "));
        assertThat(EthnicGroupComparison.compare(other, one)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogues/ethnic54.csv", numLinesToSkip = 1)
    void everyGroupIsFoundByCodeByNameAndWithoutDiacriticsAsNobodyElse(String code, String name) {
        String stripped = Normalizer.normalize(name, Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT);

        EthnicGroup expected = new EthnicGroup(code, name);
        assertThat(EthnicGroup.of(code, null)).contains(expected);
        assertThat(EthnicGroup.of(null, name)).contains(expected);
        assertThat(EthnicGroup.of(null, Normalizer.normalize(name, Form.NFD))).contains(expected);
        assertThat(EthnicGroup.of(null, stripped)).contains(expected);
        assertThat(EthnicGroup.of(null, stripped.replaceAll("[ -]", ""))).contains(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogues/ethnic-group-other-names.csv", numLinesToSkip = 1)
    void everyOtherNameIsFoundAsItsGroup(String name, String code) {
        assertThat(EthnicGroup.of(null, name)).map(EthnicGroup::code).contains(code);
    }

    @Test
    void theNameDecidesWhereASystemHasSwappedTheCodes() {
        assertThat(EthnicGroup.of("11", "Ê-đê")).contains(new EthnicGroup("12", "Ê-đê"));
        assertThat(EthnicGroup.of("12", "Ngái")).contains(new EthnicGroup("11", "Ngái"));
        assertThat(EthnicGroup.of("12", "not in the catalogue")).contains(new EthnicGroup("12", "Ê-đê"));
        assertThat(EthnicGroup.of(" ", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "00", "56", "99", "0001", "-1", "1.0", "Thài", "Thai Lan", "Kinh1", "\uFF10\uFF11", "'"})
    void whatIsNotInTheCatalogueIsIllFormedWhateverIsHeld(String text) {
        assertThat(EthnicGroupComparison.compare(text, "01")).isEqualTo(FieldResult.ILL_FORMED);
        assertThat(EthnicGroupComparison.compare(text, text)).isEqualTo(FieldResult.ILL_FORMED);
        assertThat(EthnicGroupComparison.compare("01", text).verdict()).isEqualTo(FieldVerdict.MISMATCH);
    }

    @Test
    void aHostileNameIsRefusedAndDoesNotThrow() {
        assertThat(EthnicGroup.of(null, "a\u0300e\u0301i\u0303o\u0309u\u0323y\u0300"))
                .isEmpty();
        assertThat(EthnicGroup.of(null, "a" + "\u0301".repeat(100_000))).isEmpty();
        assertThat(EthnicGroup.of("1".repeat(100_000), null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aGroupThatWasNotGivenIsMissingOnItsSide(String blank) {
        assertThat(EthnicGroupComparison.compare(blank, "01")).isEqualTo(FieldResult.MISSING_REQUEST);
        assertThat(EthnicGroupComparison.compare("01", blank)).isEqualTo(FieldResult.MISSING_SOURCE);
    }
}
