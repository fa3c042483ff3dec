package vn.lienthong.hub.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HubYamlTest {
    @TempDir
    private Path folder;

    /** What a file of the hub may look like. */
    record Settings(String name, Duration pause, LocalDate day, List<String> fields) {
        Settings {
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(read("name: hồ sơ\nday: 2026-12-31\nfields: [sex]\n"))
                .isEqualTo(new Settings("hồ sơ", null, LocalDate.of(2026, 12, 31), List.of("sex")));
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "3s, PT3S", "2m, PT2M", "PT4S, PT4S"})
    void aDurationIsWrittenWithItsUnit(String written, Duration meant) {
        assertThat(read("pause: " + written).pause).isEqualTo(meant);
    }

    @Test
    void anUnknownKeyIsSaidWithTheKeysThatThereAre() {
        assertThat(explanationOf("name: x\nfiels: [sex]\n"))
                .isEqualTo("line 2: there is no key 'fiels'. Did you mean 'fields'?"
                        + " There are [day, fields, name, pause].");
    }

    @Test
    void aDurationThatIsNoneIsSaidWithItsLineAndTheFormsThatThereAre() {
        assertThat(explanationOf("name: x\npause: soon\n"))
                .startsWith("line 2: ")
                .contains("soon", "write it as 500ms, 3s or 2m");
    }

    @Test
    void brokenYamlIsSaidWithItsLine() {
        assertThat(explanationOf("name: x\n  pause: [3s\n")).startsWith("line 2: ");
    }

    @Test
    void anEmptyFileIsSaid() {
        assertThat(explanationOf("")).contains("No content");
    }

    @Test
    void aFileThatIsNotThereIsSaidByItsName() {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> WrittenFile.yaml(folder.resolve("evn.yaml")))
                .satisfies(thrown -> assertThat(thrown.problems())
                        .containsExactly(
                                new Problem(folder.resolve("evn.yaml"), null, "there is no file evn.yaml.", null)
                                        .under(LintRule.HALF_COPIED)));
    }

    @Test
    void allThatIsWrongIsSaidTogetherAndTheRestIsRead() {
        Problems problems = new Problems();
        Settings read = HubYaml.read(
                write("nmae: x\npause: soon\nday: 2026-12-31\nfields: [a, ~]\n"), Settings.class, problems);
        assertThat(problems.found()).extracting(Problem::line).containsExactly(1, 2, 4);
        assertThat(read).isEqualTo(new Settings(null, null, LocalDate.of(2026, 12, 31), List.of()));
    }

    @Test
    void anUnknownKeyIsSaidWithItsLine() {
        assertThat(explanationOf("name: x\nfiels: [sex]\npause: 3s\n")).startsWith("line 2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pause: soon", "day: tomorrow", "day: 31/12/2026", "fields: sex", "fields: [~]", "name: [x]"})
    void nothingIsExplainedInJavasWords(String yaml) {
        assertThat(explanationOf(yaml)).doesNotContain("java.", "vn.lienthong", "JsonToken", "`");
    }

    @Test
    void aKeyThatStandsThereTwiceIsAnError() {
        assertThat(explanationOf("name: x\npause: 3s\nname: y\n")).contains("name");
    }

    @Test
    void anUnknownKeyIsSaidWithItsOwnLineAndNotThatOfWhatItHolds() {
        assertThat(explanationOf("name: x\nfiels:\n  - sex\npause: 3s\n")).startsWith("line 2: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day: 20261231   | line 1: day cannot be read; write it as 2026-12-31.",
                "day: tomorrow   | line 1: day is 'tomorrow'; write it as 2026-12-31.",
                "fields: sex     | line 1: fields cannot be read; write it as a list: [first, second].",
                "fields: [a, ~]  | line 1: fields[1] is empty.",
                "name: [x]       | line 1: name cannot be read; write it as a text.",
                "- x             | the file cannot be read; write it as keys and values: {key: value}.",
                "hello           | the file cannot be read; write it as keys and values: {key: value}.",
            })
    void whatCannotBeReadIsSaidWithItsKeyAndWhatIsWantedThere(String yaml, String explanation) {
        assertThat(explanationOf(yaml)).isEqualTo(explanation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "~", "# nothing yet"})
    void aFileInWhichNothingStandsIsSaid(String yaml) {
        assertThat(explanationOf(yaml)).isEqualTo("No content: nothing stands in it.");
    }

    @Test
    void whatStandsAroundABrokenPlaceIsNotRepeated() {
        assertThat(explanationOf("name: 'pL4in-s3cret\n"))
                .doesNotContain("pL4in")
                .hasLineCount(1);
    }

    /** The first problem, without its file. */
    private String explanationOf(String yaml) {
        Problems problems = new Problems();
        WrittenFile file = problems.attempt(() -> write(yaml));
        if (file != null) {
            HubYaml.read(file, Settings.class, problems);
        }
        assertThat(problems.found()).as("what is wrong with " + yaml).isNotEmpty();
        return problems.found().get(0).toString().replace(folder.resolve("settings.yaml") + ": ", "");
    }

    private Settings read(String yaml) {
        Problems problems = new Problems();
        Settings read = HubYaml.read(write(yaml), Settings.class, problems);
        assertThat(problems.found()).isEmpty();
        return read;
    }

    private WrittenFile write(String yaml) {
        try {
            return WrittenFile.yaml(Files.writeString(folder.resolve("settings.yaml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
