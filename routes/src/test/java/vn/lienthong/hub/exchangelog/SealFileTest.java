package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.exchangelog.chain.SignedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The file that hubs write and nobody changes, read from either end. */
class SealFileTest {
    private static final String LONG = "Đ".repeat(50_000);

    @TempDir
    private Path folder;

    private Path path;
    private SealFile file;

    @BeforeEach
    void nameFile() {
        path = folder.resolve("seals").resolve("seals.jsonl");
        file = new SealFile(path);
    }

    private static SignedText statement(String text) {
        return new SignedText(text, new byte[] {1, 2, 3});
    }

    private List<String> forwards() throws IOException {
        return file.readAll().stream().map(SignedText::text).toList();
    }

    private List<String> backwards() throws IOException {
        List<String> texts = new ArrayList<>();
        file.readBackWhile(statement -> texts.add(statement.text()));
        return texts;
    }

    @Test
    void thereNeedBeNoFile() throws IOException {
        assertThat(forwards()).isEmpty();
        assertThat(backwards()).isEmpty();
    }

    @Test
    void whatIsAppendedIsReadFromEitherEndHoweverLongItsLinesAre() throws IOException {
        file.append(List.of(statement("one\n"), statement(LONG)));
        file.append(List.of(statement("three")));

        assertThat(forwards()).containsExactly("one\n", LONG, "three");
        assertThat(backwards()).containsExactly("three", LONG, "one\n");
    }

    @Test
    void aLineThatAKilledHubLeftHalfWrittenCountsForNothingAndTheNextOneStandsOnItsOwn() throws IOException {
        file.append(List.of(statement("one"), statement("two")));
        byte[] whole = Files.readAllBytes(path);
        for (int cut = 1; cut < 40; cut++) {
            Files.write(path, Arrays.copyOf(whole, whole.length - cut));

            file.append(List.of(statement("three")));

            // Without its end alone, the second one is whole.
            assertThat(forwards()).isEqualTo(cut == 1 ? List.of("one", "two", "three") : List.of("one", "three"));
            assertThat(backwards())
                    .hasSize(cut == 1 ? 3 : 2)
                    .startsWith("three")
                    .endsWith("one");
        }
    }

    @Test
    void fromTheEndNoMoreIsReadThanIsWanted() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{no statement}\n".repeat(100_000));
        file.append(IntStream.range(0, 10)
                .mapToObj(number -> statement("seal " + number))
                .toList());

        List<String> texts = new ArrayList<>();
        file.readBackWhile(statement -> {
            texts.add(statement.text());
            return texts.size() < 10;
        });

        assertThat(texts).startsWith("seal 9").hasSize(10);
        assertThatThrownBy(this::backwards).isInstanceOf(IOException.class).hasMessageContaining("no seal");
    }

    @Test
    void whatAHubAppendsWhileTheFileIsReadIsNotRead() throws IOException {
        file.append(List.of(statement("one")));
        long size = file.size();
        file.append(List.of(statement("two")));

        List<String> texts = new ArrayList<>();
        file.readWhile(size, statement -> texts.add(statement.text()));

        assertThat(texts).containsExactly("one");
    }

    @Test
    void aLineThatHasNoEndIsNotTakenIntoMemory() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[17 * 1024 * 1024], StandardOpenOption.CREATE);

        assertThatThrownBy(this::backwards).isInstanceOf(IOException.class).hasMessageContaining("longer");
    }
}
