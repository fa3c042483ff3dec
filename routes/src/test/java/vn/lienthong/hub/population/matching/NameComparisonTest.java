package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.lienthong.hub.population.matching.FieldVerdict.ILL_FORMED;
import static vn.lienthong.hub.population.matching.FieldVerdict.MATCH_CANONICAL;
import static vn.lienthong.hub.population.matching.FieldVerdict.MATCH_EXACT;
import static vn.lienthong.hub.population.matching.FieldVerdict.MATCH_FOLDED;
import static vn.lienthong.hub.population.matching.FieldVerdict.MISMATCH;
import static vn.lienthong.hub.population.matching.FieldVerdict.MISSING_REQUEST;
import static vn.lienthong.hub.population.matching.FieldVerdict.MISSING_SOURCE;
import static vn.lienthong.hub.population.matching.FieldVerdict.NEAR;
import static vn.lienthong.hub.population.matching.FieldVerdict.PARTIAL;

class NameComparisonTest {

    private static final List<String> NAMES = List.of(
            "Nguyễn Văn Hoà",
            "Nguyễn Văn Hòa",
            "NGUYỄN VĂN HÒA",
            "NGUYEN VAN HOA",
            "NGUYENVANHOA",
            "Nguyễn Văn Hoá",
            "Trần Văn Hà",
            "Trần Văn Hạ",
            "TRAN VAN HA",
            "Đỗ Thị Thuỷ",
            "Ðỗ Thị Thủy",
            "Do Thi Thuy",
            "Lý Thị Vy",
            "Lí Thị Vi",
            "Y Blô Niê",
            "Y-Blô Niê",
            "Y BLO NIE",
            "H'Hen Niê",
            "H’HEN NIÊ",
            "HHEN NIE",
            "K'Brểu",
            "K’ BRỂU",
            "Tân Am",
            "TA NAM",
            "Hờ A Dơ",
            "Lò Văn Hoè",
            "Mai Hoa'",
            "Mai Hoa",
            "Анна Петрова");

    static List<String> names() {
        return NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameMatchesItselfExactly(String name) {
        assertThat(verdict(name, name)).isEqualTo(MATCH_EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Thuỷ", "Đặng Hữu Lượng", "Trần Quốc Tuấn", "Lò Văn Hoè", "K'Brểu", "Hờ A Dơ"})
    void composedDecomposedAndHalfComposedFormsAreTheSameName(String name) {
        String decomposed = Normalizer.normalize(name, Form.NFD);
        String halfComposed = halfComposed(decomposed);

        assertThat(List.of(name, decomposed, halfComposed)).doesNotHaveDuplicates();
        assertThat(verdict(decomposed, name)).isEqualTo(MATCH_CANONICAL);
        assertThat(verdict(halfComposed, name)).isEqualTo(MATCH_CANONICAL);
        assertThat(verdict(halfComposed, decomposed)).isEqualTo(MATCH_CANONICAL);
    }

    /** As windows-1258 writes: ă â ê ô ơ ư are letters, the tones are combining characters behind them. */
    private static String halfComposed(String decomposed) {
        StringBuilder result = new StringBuilder();
        decomposed
                .replaceAll("([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031B])", "$2$1")
                .chars()
                .forEach(unit -> {
                    int last = result.length() - 1;
                    boolean isQuality = "\u0302\u0306\u031B".indexOf(unit) >= 0;
                    if (isQuality) {
                        String letter = result.substring(last) + (char) unit;
                        result.replace(last, last + 1, Normalizer.normalize(letter, Form.NFC));
                    } else {
                        result.append((char) unit);
                    }
                });
        return result.toString();
    }

    @Test
    void aToneThatWasTypedBeforeTheCircumflexIsTheSameName() {
        assertThat(verdict("Hie\u0300\u0302n", "Hiền")).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0110ặng", "\u0111ặng", "\u00D0ặng", "\u00F0ặng", "\u0189ặng", "\u0256ặng"})
    void lookAlikesOfBarredDAreTheSameLetter(String name) {
        assertThat(verdict(name, "Đặng").countsAsFull()).isTrue();
        assertThat(verdict("ĐẶNG", name).countsAsFull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa, Hoà",
        "Hóa, Hoá",
        "Họa, Hoạ",
        "Khỏe, Khoẻ",
        "Lò Văn Hòe, Lò Văn Hoè",
        "Thủy, Thuỷ",
        "Thúy, Thuý",
        "Lũy, Luỹ",
        "Thụy, Thuỵ",
        "Quý, Qúy",
        "Quỳ, Qùy",
        "Quả, Qủa",
        "Quế, Qúê",
        "Giả, Gỉa",
        "Già, Gìa",
        "Của, Cuả",
        "Hiếu, Híêu",
        "Khuyến, Khuýên",
        "Ngoãn, Ngõan",
        "NGUYỄN THỊ THỦY, Nguyễn Thị Thuỷ",
    })
    void thePlacementOfTheToneMarkDoesNotMatter(String one, String other) {
        assertThat(verdict(one, other)).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa, Hóa, TONE",
        "Trần Văn Hà, Trần Văn Hạ, TONE",
        "Quý, Quỳ, TONE",
        "Giả, Giã, TONE",
        "Nguyễn Hoà, Nguyễn Hoa, TONE",
        "Lân, Lăn, VOWEL",
        "Thư, Thú, TONE VOWEL",
        "Mười, Muồi, VOWEL",
        "Dũng Đỗ, Đũng Dỗ, BARRED_D",
        "Lý Thị Vy, Lí Thị Vi, I_OR_Y",
        "Lý, Lí, I_OR_Y",
        "Lý, Lì, TONE I_OR_Y",
        "Thuỷ, Thủi, I_OR_Y",
        "LI, Lý, NO_DIACRITICS I_OR_Y",
        "Hoàngvan, Hoangvàn, TONE",
        "Sofía, Sófia, TONE",
        "Nguyên Van Hoa, Nguyễn Văn Hoà, TONE VOWEL",
        "NGUYEN VAN HOÀ, Nguyễn Văn Hoá, TONE VOWEL",
        "Đo Thi Thuy, Đỗ Thị Thuỷ, TONE VOWEL",
        "Tá Nam, Tán Am, SPACES",
        "NguyễnVănHoà, Nguyễn Văn Hoà, SPACES",
        "Kbrểu, K'Brểu, SPACES",
        "YBlô Niê, Y Blô Niê, SPACES",
        "TA NAM, Tân Am, NO_DIACRITICS SPACES",
        "NGUYENV ANHOA, Nguyễn Văn Hoà, NO_DIACRITICS SPACES",
        "NGU YEN VAN HOA, Nguyễn Văn Hoà, NO_DIACRITICS SPACES",
        "Văn Hoà, Hoà Văn, ORDER",
        "HOA NGUYEN VAN, Nguyễn Văn Hoà, NO_DIACRITICS ORDER",
        "Hoè, Hoà, TYPING",
        "Trần Văn Tài, Trần Văn Tà, TYPING",
        "Trần Văn Tài, Trần Văn Ti, TYPING",
        "Nguyễn Văn Hoà, Nguyễn Văn Ho, TYPING",
        "Nguyễn Văn An, Ngyuễn Văn An, TYPING",
        "Nguyễn Văn Hiền, Nguyễn Văn Hiềnh, TYPING",
        "NGUYEN VAN HO, Nguyễn Văn Hoà, NO_DIACRITICS TYPING",
        "NGUYEN VAN HOAN, Nguyễn Văn Hoà, NO_DIACRITICS TYPING",
        "Trần Hoa', Trần Hoa, TONE",
        "Trần Hoa' Mai, Trần Hoa Mai, TONE",
    })
    void namesThatAreNearSayInWhatTheyDifferAndDoNotMatch(String one, String other, String differences) {
        FieldResult result = NameComparison.compare(one, other);

        assertThat(result.verdict()).isEqualTo(NEAR);
        assertThat(result.differences()).extracting(Enum::name).containsExactly(differences.split(" "));
        assertThat(NameComparison.compare(other, one)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hồng, Nguyễn Thị Hồng Nhung, CUT_OFF",
        "Nguyễn Thị Hồng Nh, Nguyễn Thị Hồng Nhung, CUT_OFF",
        "NGUYEN THI HONG NH, Nguyễn Thị Hồng Nhung, NO_DIACRITICS CUT_OFF",
    })
    void aNameThatWasCutOffIsPartial(String cut, String full, String differences) {
        FieldResult result = NameComparison.compare(cut, full);

        assertThat(result.verdict()).isEqualTo(PARTIAL);
        assertThat(result.differences()).extracting(Enum::name).containsExactly(differences.split(" "));
        assertThat(NameComparison.compare(full, cut)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Hoà, Nguyễn Hoà",
        "Nguyễn Văn Hoà, Trần Thị Mai",
        "Nguyễn Văn An, Nguyễn Văn Bình",
        // a slip, and a tone of another part
        "Trần Văn Hài, Trấn Văn Hà",
        // two slips
        "Nguyễn Văn Hiền, Nguyễn Vănn Hiềnh",
        // too short to be called cut off
        "Nguyễn, Nguyễn Văn Hoà",
        // another order, and another tone
        "Văn Hoà, Hoá Văn",
    })
    void differentNamesDoNotMatch(String one, String other) {
        assertThat(NameComparison.compare(one, other))
                .isEqualTo(NameComparison.compare(other, one))
                .isEqualTo(FieldResult.of(MISMATCH, Difference.OTHER_NAME));
    }

    @ParameterizedTest
    @CsvSource({"ĐẶNG HỮU LƯỢNG, Đặng Hữu Lượng", "y blô niê, Y BLÔ NIÊ", "nguyen van an, Nguyen Van An", "анна, АННА"})
    void caseDoesNotMatter(String one, String other) {
        assertThat(verdict(one, other)).isEqualTo(MATCH_CANONICAL);
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat("NINH".toLowerCase()).isEqualTo("n\u0131nh");
            assertThat(verdict("PHẠM NINH BÌNH", "Phạm Ninh Bình")).isEqualTo(MATCH_CANONICAL);
            assertThat(verdict("PHAM NINH BINH", "Phạm Ninh Bình")).isEqualTo(MATCH_FOLDED);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trần  Văn Tài",
                " Trần Văn Tài ",
                "Trần\u00A0Văn\u00A0Tài",
                "Trần\u2003Văn\u3000Tài",
                "\n\t\tTrần Văn\r\n\t\tTài\n",
                "\uFEFFTrần Văn Tài",
                "Trần\u200B Văn\u200D T\u2060ài",
                "Trần V\u00ADăn Tài\u200E",
                "Trần Va\u200C\u0306n Tài",
            })
    void spacesAndCharactersOfNoWidthDoNotMatter(String name) {
        assertThat(verdict(name, "Trần Văn Tài")).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H\u2019Hen Niê",
                "H\u2018Hen Niê",
                "H\u02BCHen Niê",
                "H`Hen Niê",
                "H\u00B4Hen Niê",
                "H\u2032Hen Niê",
                "H\uFF07Hen Niê",
                "H' Hen Niê",
                "H\u2019\u00A0 Hen Niê",
                "H 'Hen Niê",
                "H Hen Niê",
                "H-Hen Niê",
                "h'hen niê",
            })
    void theApostropheOfAPrefixMayHaveAnyFormOrBeASpace(String name) {
        assertThat(verdict(name, "H'Hen Niê")).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "K'Brểu, K\u2019Brểu",
        "K' Brểu, K Brểu",
        "H'Mông, H\u2019Mông",
        "Y' Blô, Y Blô",
        "Y-Blô Niê, Y Blô Niê",
        "Y\u2011Blô Niê, Y \u2013 Blô Niê",
        "Nguyễn V. Hoà, Nguyễn V Hoà",
    })
    void whatStandsBetweenTheLettersOfTwoPartsDoesNotMatter(String one, String other) {
        assertThat(verdict(one, other)).isEqualTo(MATCH_CANONICAL);
    }

    @Test
    void anApostropheBehindAVowelIsTheAcuteOfAnOldEncodingAndNotNothing() {
        assertThat(verdict("Mai Hoa'", "Mai Hoa")).isEqualTo(MATCH_FOLDED);
        assertThat(verdict("Mai Hoa'", "Mai Hóa")).isEqualTo(MATCH_FOLDED);
    }

    @ParameterizedTest
    @CsvSource({
        "NGUYEN VAN HOA, Nguyễn Văn Hoà",
        "nguyen van hoa, Nguyễn Văn Hoà",
        "NGUYENVANHOA, Nguyễn Văn Hoà",
        "NGUYENVANHOA, NGUYEN VAN HOA",
        "NGUYENVAN HOA, Nguyễn Văn Hoà",
        "Nguyen Van Hoa, Nguye\u0302\u0303n Va\u0306n Hoa\u0300",
        "DO THI THUY, Đỗ Thị Thuỷ",
        "DANG, \u00D0ặng",
        "TRAN VAN HA, Trần Văn Hà",
        "TRAN VAN HA, Trần Văn Hạ",
        "H HEN NIE, H'Hen Niê",
        "HHEN NIE, H'Hen Niê",
        "H'HEN NIE, H'Hen Niê",
        "Y BLO NIE, Y-Blô Niê",
        "KBREU, K'Brểu",
        "Y BHAM, Y \u0180ham",
    })
    void aNameWithoutAnyDiacriticsMatchesFolded(String stripped, String full) {
        assertThat(verdict(stripped, full)).isEqualTo(MATCH_FOLDED);
        assertThat(verdict(full, stripped)).isEqualTo(MATCH_FOLDED);
    }

    @Test
    void theOrderOfTheTwoNamesDoesNotMatter() {
        for (String one : NAMES) {
            for (String other : NAMES) {
                assertThat(verdict(one, other)).as("%s and %s", one, other).isEqualTo(verdict(other, one));
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00A0\t\r\n", "\uFEFF\u200B"})
    void aNameThatWasNotGivenIsMissingOnItsSide(String blank) {
        assertThat(verdict(blank, "Trần Văn Tài")).isEqualTo(MISSING_REQUEST);
        assertThat(verdict(blank, blank)).isEqualTo(MISSING_REQUEST);
        assertThat(verdict("Trần Văn Tài", blank)).isEqualTo(MISSING_SOURCE);
        assertThat(verdict("Trần Văn T4i", blank)).isEqualTo(ILL_FORMED);
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesOfPeopleAreWellFormed(String name) {
        assertThat(NameComparison.isWellFormed(name)).isTrue();
        assertThat(NameComparison.isWellFormed(Normalizer.normalize(name, Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O\u2019Connor", "Jean-Luc", "J. R. Smith", "ສົມສັກ", "សុខា", "王伟", "김민수", "\uD840\uDC0B", "A"})
    void namesOfOtherCountriesAreWellFormed(String name) {
        assertThat(NameComparison.isWellFormed(name)).isTrue();
    }

    static Stream<String> textsThatAreNoNames() {
        return Stream.of(
                "Nguyễn Văn 1",
                "Nguyễn Văn \u0661",
                "Nguyễn Văn \u2163",
                "Nguyễn\u0000Văn",
                "Nguyễn\u0007Văn",
                "Nguyễn\u001CVăn",
                "Nguyễn\u0085Văn",
                "Nguyễn \uD83D\uDE00",
                "Nguyễn \uD83D",
                "\uDE00 Nguyễn",
                "Nguyễn \u202EnăV",
                "Nguyễn \u2067năV",
                "Nguyễn \uE000",
                "Nguyễn \uFFFD",
                "Nguyễn <b>Văn</b>",
                "Nguyễn; DROP TABLE",
                "Nguye^~n",
                "Nguyễn_Văn",
                "Nguyễn/Văn",
                "\u0301Nguyễn",
                "Nguyễn \u0301Văn",
                "A\u20DD",
                "-",
                "...",
                "\u02BC",
                "' '",
                "Hoa" + "\u0301".repeat(5),
                "Hoa" + "\u0301\u0302\u0303\u0309\u0323",
                "Hoắ" + "\u0301\u0302\u0303",
                "Hoa" + "\u200B".repeat(5),
                "Ho\u0300\u200B\u00AD\u2060\uFEFFa",
                "\uFEFF".repeat(5) + "Hoa",
                "Hoa " + "\u200B".repeat(5),
                "ក" + "\u17C6".repeat(5),
                "a".repeat(201),
                "a\u0323\u0301".repeat(30) + "ắ",
                "a" + "'".repeat(61),
                "a\u0301".repeat(20) + "'a".repeat(20) + "b\u200B".repeat(21),
                "a" + "\u0301".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNoNames")
    void aTextThatIsNoNameIsIllFormedWhateverIsHeld(String text) {
        assertThat(NameComparison.isWellFormed(text)).isFalse();
        assertThat(verdict(text, "Nguyễn Văn Hoà")).isEqualTo(ILL_FORMED);
        assertThat(verdict(text, text)).isEqualTo(ILL_FORMED);
        assertThat(verdict("Nguyễn Văn Hoà", text)).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsNotAWellFormedName(String text) {
        assertThat(NameComparison.isWellFormed(text)).isFalse();
    }

    @Test
    void aNameOfTwoHundredUnitsIsWellFormedAndOneMoreIsNot() {
        assertThat(NameComparison.isWellFormed("a".repeat(200))).isTrue();
        assertThat(NameComparison.isWellFormed("a".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0323\u0301", "'a'", "a\u0301\u200B"})
    void sixtyMarksApostrophesAndCharactersOfNoWidthAreWellFormedInAllAndOneMoreIsNot(String withTwo) {
        assertThat(NameComparison.isWellFormed("a" + withTwo.repeat(30))).isTrue();
        assertThat(NameComparison.isWellFormed("a" + withTwo.repeat(30) + "'")).isFalse();
    }

    @Test
    void aThousandNamesWithTenThousandMarksAreRefusedWithinASecond() {
        String hostile = "Hoa" + "\u0301\u0323".repeat(5_000);
        assertTimeout(Duration.ofSeconds(1), () -> {
            for (int times = 0; times < 1_000; times++) {
                assertThat(verdict(hostile, "Hoá")).isEqualTo(ILL_FORMED);
                assertThat(verdict("Hoá", hostile)).isEqualTo(MISMATCH);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF\u200B\u200E\u2060Hoa",
                "Ho\u0302\u0301\u200B\u200Da",
                "Hoa\u200B\u200B\u200B\u200B Mai",
                "ក\u17C6\u17C6\u17C6\u17C6",
            })
    void fourCharactersOfNoWidthMayFollowOneAnother(String name) {
        assertThat(NameComparison.isWellFormed(name)).isTrue();
        assertThat(verdict(name, name)).isEqualTo(MATCH_EXACT);
    }

    @Test
    void aThousandNamesThatAreAsHostileAsTheLimitAllowsAreComparedWithinTwoSeconds() {
        String marks = "abcdefghi\u0323\u0301\u0323\u0301".repeat(15);
        String apostrophes = "a" + "'".repeat(60) + "b".repeat(139);
        String spaces = "a" + " '".repeat(60);
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int times = 0; times < 1_000; times++) {
                assertThat(verdict(marks, "Á")).isEqualTo(MISMATCH);
                assertThat(verdict(apostrophes, "Á")).isEqualTo(MISMATCH);
                assertThat(verdict(spaces, "Á")).isEqualTo(MATCH_FOLDED);
            }
        });
    }

    private static FieldVerdict verdict(String asked, String held) {
        return NameComparison.compare(asked, held).verdict();
    }
}
