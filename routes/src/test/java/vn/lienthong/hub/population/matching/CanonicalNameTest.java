package vn.lienthong.hub.population.matching;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalNameTest {

    private static final String PIECES =
            "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYbdđĐðÐƉhkHKß\u0130\u03A3\u212A\u1FFD\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u031B"
                    + "\u0323\u0345ấỡỵ '\u2019-.\u200B\u00A0";

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN VĂN HÒA, nguyễn văn hoà",
        "H\u2019Hen  Niê, h hen niê",
        "Ðỗ Thị Thủy, đỗ thị thuỷ",
        "Mai Hoa\u2019, mai hoa'",
    })
    void equalSpellingsShareOneCanonicalSpelling(String name, String canonical) {
        assertThat(CanonicalName.of(name).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H' Hen",
                "H'  Hen",
                "H\u200B' Hen",
                "H' \u200BHen",
                "H'- Hen",
                "H'' Hen",
                "H' ' Hen",
                "H ' Hen",
                "H'",
                "Aa' Hen",
                "Y Hoa' Mai",
                "Ơ' Hen",
                "Ó' Hen",
                "Ố' Hen",
                "\u01D6' Hen",
                "\u0180' Hen",
                "K'H' Hen",
            })
    void anApostropheIsReadAsTheDefinitionSays(String name) {
        assertThat(CanonicalName.of(name)).isEqualTo(CanonicalName.unusual(name));
    }

    @Test
    void makingACanonicalNameCanonicalChangesNothingWhateverTheLetter() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetter)
                // Ideographs have neither case nor marks, and are most of the letters there are.
                .filter(codePoint -> !Character.isIdeographic(codePoint))
                .mapToObj(Character::toString)
                .forEach(CanonicalNameTest::assertThatCanonicalStaysCanonical);
    }

    @Test
    void makingACanonicalNameCanonicalChangesNothingHoweverTheCharactersAreMixed() {
        Random random = new Random(20150101);
        for (int times = 0; times < 20_000; times++) {
            String name = random.ints(1 + random.nextInt(12), 0, PIECES.length())
                    .mapToObj(index -> PIECES.substring(index, index + 1))
                    .collect(Collectors.joining());
            assertThatCanonicalStaysCanonical(name);
        }
    }

    @Test
    void aUsualNameIsReadToTheSameResultAsByTheDefinition() {
        Random random = new Random(20150102);
        int usual = 0;
        for (int times = 0; times < 200_000; times++) {
            String name = random.ints(1 + random.nextInt(12), 0, PIECES.length())
                    .mapToObj(index -> PIECES.substring(index, index + 1))
                    .collect(Collectors.joining());
            char[] units = UsualSpelling.unitsOf(name);
            if (units != null) {
                usual++;
                assertThat(NameForm.isWellFormed(name)).as(name).isTrue();
                assertThat(units).as(name).isEqualTo(CanonicalName.unusual(name).units());
            }
        }
        assertThat(usual).isGreaterThan(10_000);
    }

    private static void assertThatCanonicalStaysCanonical(String name) {
        CanonicalName canonical = CanonicalName.unusual(name);
        assertThat(CanonicalName.unusual(canonical.text()).text()).isEqualTo(canonical.text());
    }

    @ParameterizedTest
    @CsvSource({"Đỗ Thị Thuỷ, do thi thuy", "Y \u0180l\u0306, y bl", "K'Brểu, k breu"})
    void foldingKeepsTheLettersAndTheSpaces(String name, String folded) {
        assertThat(new String(CanonicalName.of(name).folded())).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"NGUYEN VAN AN, true", "H'Hen, true", "Đo, false", "Hoà, false", "ƀan, false", "Анна, false"})
    void onlyTheLettersAToZAreWithoutDiacritics(String name, boolean expected) {
        assertThat(CanonicalName.of(name).isWithoutDiacritics()).isEqualTo(expected);
    }

    @Test
    void theNameDoesNotLeakIntoText() {
        assertThat(CanonicalName.of("Trần Văn Tài")).hasToString("CanonicalName[*]");
    }
}
