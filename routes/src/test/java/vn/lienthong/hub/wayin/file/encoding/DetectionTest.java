package vn.lienthong.hub.wayin.file.encoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.simulation.population.SyntheticPeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DetectionTest {
    private static final double THRESHOLD = 0.75;
    private static final int FILES = 1_500;

    /** Names whose letters all encodings have, and of which at least one is not ASCII. */
    private static final List<String> NAMES = SyntheticPeople.of(40_000, 11).stream()
            .map(SyntheticPerson::fullName)
            .filter(name -> name.chars().anyMatch(letter -> letter >= 0x80)
                    && name.chars().allMatch(letter -> letter < 0x80 || VietnameseLetters.isAccented((char) letter)))
            .toList();

    private static Detection detect(byte[] file) throws IOException {
        return Detection.of(new ByteArrayInputStream(file));
    }

    private static void isSure(byte[] file, TextEncoding encoding) throws IOException {
        assertThat(detect(file).best().encoding()).isEqualTo(encoding);
        assertThat(detect(file).best().confidence()).isGreaterThan(0.95);
    }

    private static void isUncertain(byte[] file) throws IOException {
        assertThat(detect(file).best().confidence()).isLessThan(THRESHOLD);
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfTwentyNamesIsAlwaysReadAsItWasWritten(TextEncoding encoding) throws IOException {
        for (int first = 0; first + 20 <= 20_000; first += 20) {
            isSure(Written.ofNames(encoding, NAMES.subList(first, first + 20)), encoding);
        }
    }

    /** What is wrong are names as Y Bơng alone, whose bytes are a Vietnamese word in another encoding. */
    @ParameterizedTest
    @EnumSource
    void ofFilesWithOneNameTwoInAHundredAreRefusedAndTwoInAThousandMisread(TextEncoding encoding) throws IOException {
        isReadMostly(encoding, 1, 0.02, 0.002);
    }

    @ParameterizedTest
    @EnumSource
    void ofFilesWithThreeNamesOneInAHundredIsRefusedAndOneInAThousandMisread(TextEncoding encoding) throws IOException {
        isReadMostly(encoding, 3, 0.01, 0.001);
    }

    private static void isReadMostly(TextEncoding encoding, int rows, double refusable, double misreadable)
            throws IOException {
        int refused = 0;
        int misread = 0;
        for (int file = 0; file < FILES; file++) {
            List<String> names = NAMES.subList(file * rows, file * rows + rows);
            byte[] bytes = Written.ofNames(encoding, names);
            Detection.Candidate best = detect(bytes).best();
            if (best.confidence() < THRESHOLD) {
                refused++;
            } else if (!readOrNull(best.encoding(), bytes).equals(readOrNull(encoding, bytes))) {
                misread++;
            }
        }
        assertThat((double) refused / FILES).as("refused").isLessThanOrEqualTo(refusable);
        assertThat((double) misread / FILES).as("misread").isLessThanOrEqualTo(misreadable);
    }

    private static String readOrNull(TextEncoding encoding, byte[] file) throws IOException {
        try {
            return Written.read(encoding, file);
        } catch (UnreadableLineException e) {
            return e.getMessage();
        }
    }

    @Test
    void namesInCapitalsAreRecognisedInEveryEncoding() throws IOException {
        for (TextEncoding encoding : TextEncoding.values()) {
            isSure(Written.ofNames(encoding, List.of("NGUYỄN THỊ HẰNG", "TRẦN VĂN ĐỨC")), encoding);
        }
    }

    @Test
    void aByteOrderMarkIsCertain() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Detection.Candidate best = detect("\uFEFFx\ny".getBytes(charset)).best();
            assertThat(best.encoding().label()).isEqualToIgnoringCase(charset.name());
            assertThat(best.confidence()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "personalNumber,fullName\n",
                "personalNumber,fullName\n001090000001,NGUYEN VAN AN\n",
                "email\nla.le@example.vn\nC:\\Temp\n",
                "fullName\nLe Thi Hoa.\nTran Van A.\nH'Hen Nie\n",
            })
    void plainAsciiIsUtf8(String file) throws IOException {
        isSure(file.getBytes(StandardCharsets.US_ASCII), TextEncoding.UTF_8);
    }

    @Test
    void asciiWithoutAnyMarkIsCertain() throws IOException {
        assertThat(detect("fullName\nNGUYEN VAN AN\n".getBytes(StandardCharsets.US_ASCII))
                        .best()
                        .confidence())
                .isEqualTo(1);
    }

    @Test
    void aFewDotsDoNotMakeViqrOfManyNamesWithoutMarks() throws IOException {
        String rows = "Nguyen Thi Hoa\n".repeat(20) + "Tran Thi.\nHa'\n";

        isSure(("fullName\n" + rows).getBytes(StandardCharsets.US_ASCII), TextEncoding.UTF_8);
    }

    @Test
    void asciiThatMayBeViqrOrNotIsUncertain() throws IOException {
        isUncertain("fullName\nLan Nha'\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void textOfOtherCountriesInUtf8IsUtf8() throws IOException {
        isSure("fullName\nМария Ивановна\n山田太郎\nJosé Müller\n".getBytes(StandardCharsets.UTF_8), TextEncoding.UTF_8);
    }

    @Test
    void ofForeignersInLatin1OneIsUncertainAndManyAreReadAsWindows1258WhichHasTheirLetters() throws IOException {
        byte[] many = Written.bytes("fullName\nJørgen Bjørnsøn\nJürgen Müller\n");

        isUncertain(Written.bytes("fullName\nJohann Müller\n"));
        assertThat(Written.read(detect(many).best().encoding(), many)).contains("Jørgen Bjørnsøn\nJürgen Müller");
    }

    @Test
    void bytesThatAreNoTextAreUncertain() throws IOException {
        byte[] bytes = new byte[2_000];
        new Random(5).nextBytes(bytes);

        isUncertain(bytes);
    }

    @Test
    void linesInTwoEncodingsAreUncertainAndALineOfTheOtherIsNamed() throws IOException {
        for (TextEncoding one : List.of(TextEncoding.UTF_8, TextEncoding.TCVN3, TextEncoding.VNI)) {
            for (TextEncoding other : List.of(TextEncoding.UTF_8_AS_LATIN_1, TextEncoding.WINDOWS_1258)) {
                byte[] mixed = concatenated(
                        Written.file(one, "fullName\n", "Nguyễn Đình Chiểu\n".repeat(30)),
                        Written.file(other, "", "Lê Thị Hồng Gấm\n".repeat(20)));

                assertThat(detect(mixed).candidates())
                        .extracting(Detection.Candidate::encoding)
                        .containsExactly(one, other);
                assertThat(detect(mixed).lineInAnother()).isEqualTo(32);
                isUncertain(mixed);
            }
        }
    }

    @Test
    void aSingleWordThatWasMisreadIsFoundAmongManyThatWereNot() throws IOException {
        byte[] mixed = concatenated(
                Written.file(TextEncoding.UTF_8, "fullName\n", "Nguyễn Đình Chiểu\n".repeat(500)),
                Written.file(TextEncoding.UTF_8_AS_LATIN_1, "", "Mai Ánh\n"));

        assertThat(detect(mixed).lineInAnother()).isEqualTo(502);
        isUncertain(mixed);
    }

    @Test
    void theOneRowThatIsNotAsciiIsFoundAtTheEndOfALongFile() throws IOException {
        String ascii = "001090000001,NGUYEN VAN AN,1990-05-17\n".repeat(50_000);

        isSure(
                concatenated(
                        Written.bytes(Written.HEADER + ascii), Written.file(TextEncoding.TCVN3, "", "1,Đỗ Thị Lệ,1\n")),
                TextEncoding.TCVN3);
    }

    @Test
    void notMuchOfALongFileIsReadWhenItIsNotAscii() throws IOException {
        byte[] rows = Written.ofNames(TextEncoding.TCVN3, Collections.nCopies(200_000, "Đỗ Thị Lệ"));
        CountedStream stream = new CountedStream(rows);

        assertThat(Detection.of(stream).best().encoding()).isEqualTo(TextEncoding.TCVN3);
        assertThat(stream.count).isCloseTo(Sample.ENOUGH, within(20_000));
    }

    private static final class CountedStream extends InputStream {
        private final InputStream stream;
        private int count;

        CountedStream(byte[] bytes) {
            stream = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            count++;
            return stream.read();
        }
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
