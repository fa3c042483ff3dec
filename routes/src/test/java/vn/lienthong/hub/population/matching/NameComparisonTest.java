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
        assertThat(NameComparison.compare(name, name)).isEqualTo(MATCH_EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Thuỷ", "Đặng Hữu Lượng", "Trần Quốc Tuấn", "Lò Văn Hoè", "K'Brểu", "Hờ A Dơ"})
    void composedDecomposedAndHalfComposedFormsAreTheSameName(String name) {
        String decomposed = Normalizer.normalize(name, Form.NFD);
        String halfComposed = halfComposed(decomposed);

        assertThat(List.of(name, decomposed, halfComposed)).doesNotHaveDuplicates();
        assertThat(NameComparison.compare(decomposed, name)).isEqualTo(MATCH_CANONICAL);
        assertThat(NameComparison.compare(halfComposed, name)).isEqualTo(MATCH_CANONICAL);
        assertThat(NameComparison.compare(halfComposed, decomposed)).isEqualTo(MATCH_CANONICAL);
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
        assertThat(NameComparison.compare("Hie\u0300\u0302n", "Hiền")).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0110ặng", "\u0111ặng", "\u00D0ặng", "\u00F0ặng", "\u0189ặng", "\u0256ặng"})
    void lookAlikesOfBarredDAreTheSameLetter(String name) {
        assertThat(NameComparison.compare(name, "Đặng").countsAsFull()).isTrue();
        assertThat(NameComparison.compare("ĐẶNG", name).countsAsFull()).isTrue();
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
        assertThat(NameComparison.compare(one, other)).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({
        // another tone
        "Hòa, Hóa",
        "Trần Văn Hà, Trần Văn Hạ",
        "Quý, Quỳ",
        "Giả, Giã",
        // a tone or none, beside other diacritics
        "Nguyễn Hoà, Nguyễn Hoa",
        // another vowel
        "Thư, Thú",
        "Lân, Lăn",
        "Thuỷ, Thủi",
        "Hoè, Hoà",
        "Mười, Muồi",
        // i and y
        "Lý Thị Vy, Lí Thị Vi",
        "Lý, Lí",
        // d and đ
        "Dũng Đỗ, Đũng Dỗ",
        // another place of the tone, but across a consonant
        "Hoàngvan, Hoangvàn",
        "Sofía, Sófia",
        // another order, another number of parts
        "Văn Hoà, Hoà Văn",
        "Nguyễn Văn Hoà, Nguyễn Hoà",
        // the same letters in other parts
        "Tá Nam, Tán Am",
        // another ending only
        "Trần Văn Tài, Trần Văn Tà",
    })
    void differentNamesDoNotMatch(String one, String other) {
        assertThat(NameComparison.compare(one, other)).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"ĐẶNG HỮU LƯỢNG, Đặng Hữu Lượng", "y blô niê, Y BLÔ NIÊ", "nguyen van an, Nguyen Van An", "анна, АННА"})
    void caseDoesNotMatter(String one, String other) {
        assertThat(NameComparison.compare(one, other)).isEqualTo(MATCH_CANONICAL);
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat("NINH".toLowerCase()).isEqualTo("n\u0131nh");
            assertThat(NameComparison.compare("PHẠM NINH BÌNH", "Phạm Ninh Bình"))
                    .isEqualTo(MATCH_CANONICAL);
            assertThat(NameComparison.compare("PHAM NINH BINH", "Phạm Ninh Bình"))
                    .isEqualTo(MATCH_FOLDED);
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
        assertThat(NameComparison.compare(name, "Trần Văn Tài")).isEqualTo(MATCH_CANONICAL);
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
                "H 'Hen Niê",
                "H Hen Niê",
                "H-Hen Niê",
                "h'hen niê",
            })
    void theApostropheOfAPrefixMayHaveAnyFormOrBeASpace(String name) {
        assertThat(NameComparison.compare(name, "H'Hen Niê")).isEqualTo(MATCH_CANONICAL);
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
        assertThat(NameComparison.compare(one, other)).isEqualTo(MATCH_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({"Kbrểu, K'Brểu", "YBlô Niê, Y Blô Niê", "NguyễnVănHoà, Nguyễn Văn Hoà"})
    void partsWithDiacriticsThatAreWrittenTogetherDoNotMatch(String one, String other) {
        assertThat(NameComparison.compare(one, other)).isEqualTo(MISMATCH);
    }

    @Test
    void anApostropheBehindAVowelIsTheAcuteOfAnOldEncodingAndNotNothing() {
        assertThat(NameComparison.compare("Mai Hoa'", "Mai Hoa")).isEqualTo(MATCH_FOLDED);
        assertThat(NameComparison.compare("Mai Hoa'", "Mai Hóa")).isEqualTo(MATCH_FOLDED);
        assertThat(NameComparison.compare("Trần Hoa'", "Trần Hoa")).isEqualTo(MISMATCH);
        assertThat(NameComparison.compare("Trần Hoa' Mai", "Trần Hoa Mai")).isEqualTo(MISMATCH);
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
        assertThat(NameComparison.compare(stripped, full)).isEqualTo(MATCH_FOLDED);
        assertThat(NameComparison.compare(full, stripped)).isEqualTo(MATCH_FOLDED);
    }

    @ParameterizedTest
    @CsvSource({
        // some diacritics are there, so none was lost in a bank
        "Nguyên Van Hoa, Nguyễn Văn Hoà",
        "NGUYEN VAN HOÀ, Nguyễn Văn Hoá",
        "Đo Thi Thuy, Đỗ Thị Thuỷ",
        // spaces may be lost but not moved
        "TA NAM, Tân Am",
        "NGUYENV ANHOA, Nguyễn Văn Hoà",
        "NGU YEN VAN HOA, Nguyễn Văn Hoà",
        // other letters, fewer or more of them
        "NGUYEN VAN HO, Nguyễn Văn Hoà",
        "NGUYEN VAN HOAN, Nguyễn Văn Hoà",
        "LI, Lý",
    })
    void foldingForgivesOnlyLostDiacriticsAndLostSpaces(String stripped, String full) {
        assertThat(NameComparison.compare(stripped, full)).isEqualTo(MISMATCH);
        assertThat(NameComparison.compare(full, stripped)).isEqualTo(MISMATCH);
    }

    @Test
    void theOrderOfTheTwoNamesDoesNotMatter() {
        for (String one : NAMES) {
            for (String other : NAMES) {
                assertThat(NameComparison.compare(one, other))
                        .as("%s and %s", one, other)
                        .isEqualTo(NameComparison.compare(other, one));
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00A0\t\r\n", "\uFEFF\u200B"})
    void aNameThatWasNotGivenIsMissingOnItsSide(String blank) {
        assertThat(NameComparison.compare(blank, "Trần Văn Tài")).isEqualTo(MISSING_REQUEST);
        assertThat(NameComparison.compare(blank, blank)).isEqualTo(MISSING_REQUEST);
        assertThat(NameComparison.compare("Trần Văn Tài", blank)).isEqualTo(MISSING_SOURCE);
        assertThat(NameComparison.compare("Trần Văn T4i", blank)).isEqualTo(ILL_FORMED);
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
                "a".repeat(201),
                "a" + "\u0301".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNoNames")
    void aTextThatIsNoNameIsIllFormedWhateverIsHeld(String text) {
        assertThat(NameComparison.isWellFormed(text)).isFalse();
        assertThat(NameComparison.compare(text, "Nguyễn Văn Hoà")).isEqualTo(ILL_FORMED);
        assertThat(NameComparison.compare(text, text)).isEqualTo(ILL_FORMED);
        assertThat(NameComparison.compare("Nguyễn Văn Hoà", text)).isEqualTo(MISMATCH);
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

    @Test
    void aThousandNamesWithTenThousandMarksAreRefusedWithinASecond() {
        String hostile = "Hoa" + "\u0301\u0323".repeat(5_000);
        assertTimeout(Duration.ofSeconds(1), () -> {
            for (int times = 0; times < 1_000; times++) {
                assertThat(NameComparison.compare(hostile, "Hoá")).isEqualTo(ILL_FORMED);
                assertThat(NameComparison.compare("Hoá", hostile)).isEqualTo(MISMATCH);
            }
        });
    }

    @Test
    void aThousandNamesThatAreAsHostileAsTheLimitAllowsAreComparedWithinTwoSeconds() {
        String marks = "a" + "\u0323\u0301".repeat(99);
        String apostrophes = "a" + "'".repeat(198) + "b";
        String spaces = "a" + " '".repeat(99);
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int times = 0; times < 1_000; times++) {
                assertThat(NameComparison.compare(marks, "Á")).isEqualTo(MISMATCH);
                assertThat(NameComparison.compare(apostrophes, "Á")).isEqualTo(MISMATCH);
                assertThat(NameComparison.compare(spaces, "Á")).isEqualTo(MATCH_FOLDED);
            }
        });
    }
}
