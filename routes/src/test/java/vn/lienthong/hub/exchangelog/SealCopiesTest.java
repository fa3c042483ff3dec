package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The file of seals and the database, compared when a hub starts. Two hundred and fifty records have three seals. */
class SealCopiesTest {
    private static EmbeddedServer server;

    @TempDir
    private static Path folder;

    private TestLog log;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @BeforeEach
    void recordSomething() {
        log = new TestLog(server, folder).open();
        log.record(250);
        log.end();
        assertThat(numbers()).containsExactly(1, 2, 3);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private List<Integer> numbers() {
        return log.sealsInFile().stream()
                .map(seal -> SealStatement.parse(seal.text()).number())
                .toList();
    }

    @Test
    void sealsThatTheFileLacksAreAppended() throws IOException {
        List<String> lines = Files.readAllLines(log.seals());
        Files.write(log.seals(), lines.subList(0, 1));

        log.open();

        assertThat(numbers()).containsExactly(1, 2, 3);
        assertThat(Files.readAllLines(log.seals())).isEqualTo(lines);
        assertThat(log.verify().findings()).isEmpty();
    }

    @Test
    void aSealThatWasHalfWrittenIsWrittenAgain() throws IOException {
        byte[] whole = Files.readAllBytes(log.seals());
        Files.write(log.seals(), Arrays.copyOf(whole, whole.length - 100));

        log.open();
        log.record(100);
        log.end();

        assertThat(numbers()).containsExactly(1, 2, 3, 4);
        assertThat(log.verify().findings()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsMadeAgain() throws IOException {
        Files.delete(log.seals());

        log.open();

        assertThat(numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void nothingIsAppendedTwice() {
        log.open();
        log.end();
        log.open();

        assertThat(numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void sealsOfOtherHubsInTheSameFileAreLeftAlone() {
        try (TestLog other = log.again()) {
            other.open("node-2");
            other.record(10);
            other.end();
        }
        assertThat(numbers()).containsExactly(1, 2, 3, 1);

        log.open();

        assertThat(numbers()).containsExactly(1, 2, 3, 1);
    }

    @Test
    void aFileOfAnotherLogIsRefused() throws IOException {
        try (TestLog another = new TestLog(server, folder)) {
            Files.copy(log.seals(), another.seals());

            assertThatThrownBy(another::open)
                    .hasMessageContaining("not signed with a key of this log")
                    .hasMessageContaining("HUB_LOG_SEAL_FILE");
        }
    }

    @Test
    void aHubWhoseDatabaseLacksASealOfTheFileDoesNotStart() {
        log.tamper("delete from log_seal where number = 3", "delete from exchange_record where position > 200");

        assertThatThrownBy(log::open)
                .hasMessageContaining("seal 3 of node-1/standard")
                .hasMessageContaining("./hub log report-gap");
    }
}
