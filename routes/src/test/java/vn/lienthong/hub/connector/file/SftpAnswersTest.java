package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.simulation.provider.SimulatedSftp;

import static org.assertj.core.api.Assertions.assertThat;

/** Answer files on a server over SFTP: which are read, when, and that none is read twice. */
class SftpAnswersTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration UNCHANGED = Duration.ofSeconds(5);
    private static final DataSize LIMIT = DataSize.ofBytes(20);

    @TempDir
    Path shown;

    private SimulatedSftp server;
    private FilePartner partner;
    private SftpAnswers answers;
    private final SettableClock clock = new SettableClock();

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = SimulatedSftp.start(shown, new HostileSftp());
        use(null);
    }

    private void use(String doneEnding) throws IOException {
        SftpAddress address = new SftpAddress(
                "127.0.0.1",
                URI.create(server.address()).getPort(),
                "",
                SimulatedSftp.USER,
                SimulatedSftp.PASSWORD,
                null,
                List.of(server.fingerprint()),
                SOON,
                SOON);
        SystemDescriptor system = new SystemDescriptor(
                "file",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new SystemDescriptor.Files(null, null, null, doneEnding, null),
                null);
        FileOperation operation = new FileOperation(operation(), null, null, null, null, null, null, null);
        partner = new FilePartner("evn", system, address, Duration.ZERO, List.of(operation));
        answers = new SftpAnswers(
                partner, partner.sftp(), new DeferredSettings(SOON, UNCHANGED, SOON, LIMIT, SOON, 1), clock);
        Files.createDirectories(shown.resolve("answers"));
    }

    private static Operation operation() {
        OperationName name = OperationName.parse("evn.find-customer").orElseThrow();
        return new Operation(
                new OperationKey(name, "a1b2"),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @AfterEach
    void stop() {
        partner.sftp().close();
        server.close();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(shown.resolve("answers").resolve(name), content);
    }

    /** What can be read after a file has had the time to be complete. */
    private List<String> completeLater() {
        answers.complete();
        clock.now = clock.now.plus(UNCHANGED);
        return answers.complete();
    }

    @Test
    void aFileIsCompleteWhenItHasNotChangedForAWhile() throws IOException {
        put("find-customer-1.csv", "half");
        assertThat(answers.complete()).isEmpty();
        clock.now = clock.now.plus(UNCHANGED.minusMillis(1));
        put("find-customer-1.csv", "half and half");
        assertThat(answers.complete()).isEmpty();
        clock.now = clock.now.plus(UNCHANGED.minusMillis(1));
        assertThat(answers.complete()).isEmpty();
        clock.now = clock.now.plusMillis(1);

        assertThat(answers.complete()).containsExactly("find-customer-1.csv");
        assertThat(answers.content("find-customer-1.csv"))
                .hasValueSatisfying(content -> assertThat(content).asString().isEqualTo("half and half"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find-customer-^..^..^..^evil.csv",
                "..^find-customer-1.csv",
                "^find-customer-1.csv",
                "find-customer-1.csv^",
                "find-customer-\\..\\evil.csv",
                "find-customer-\n1.csv",
                "find-customer-\u001b[2J.csv",
                "find-customer-*.csv",
                "find-customer-đ.csv",
                "find-customer-${sys:user}.csv",
                ".find-customer-1.csv",
                "other-1.csv",
            })
    void aNameThatCouldLeadSomewhereElseIsLeftLying(String name) throws IOException {
        put(name, "x");
        put("find-customer-good.csv", "x");

        assertThat(completeLater()).containsExactly("find-customer-good.csv");
    }

    @Test
    void aNameThatIsVeryLongIsLeftLying() throws IOException {
        put("find-customer-" + "1".repeat(200) + ".csv", "x");

        assertThat(completeLater()).isEmpty();
    }

    @Test
    void aLinkOrAFolderIsNoFile() throws IOException {
        Files.createDirectory(shown.resolve("answers/find-customer-folder.csv"));
        Files.createSymbolicLink(shown.resolve("answers/find-customer-link.csv"), Path.of("/etc/hostname"));

        assertThat(completeLater()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsLeftLying() throws IOException {
        put("find-customer-large.csv", "x".repeat((int) LIMIT.toBytes() + 1));
        put("find-customer-just-so.csv", "x".repeat((int) LIMIT.toBytes()));

        assertThat(completeLater()).containsExactly("find-customer-just-so.csv");
    }

    @Test
    void whatGrewAfterItWasListedIsReadNoFurtherThanItMayBe() throws IOException {
        put("find-customer-1.csv", "x");
        completeLater();
        put("find-customer-1.csv", "x".repeat(100_000));

        byte[] content = answers.content("find-customer-1.csv").orElseThrow();

        assertThat(content).hasSize((int) LIMIT.toBytes() + 1);
        assertThat(answers.isTooLarge(content.length)).isTrue();
    }

    @Test
    void whatWasReadIsMovedAwayAndWhatCannotBeBelievedToAnotherPlace() throws IOException {
        put("find-customer-1.csv", "x");
        put("find-customer-2.csv", "x");
        completeLater();
        answers.putAway("find-customer-1.csv", true);
        answers.putAway("find-customer-2.csv", false);

        assertThat(shown.resolve("answers/.done/20260301070005000-find-customer-1.csv"))
                .exists();
        assertThat(shown.resolve("answers/.unreadable/20260301070005000-find-customer-2.csv"))
                .exists();
        assertThat(completeLater()).isEmpty();
    }

    @Test
    void whatCannotBeMovedAwayIsNotReadAgainUntilItChanges() throws IOException {
        put("find-customer-1.csv", "x");
        assertThat(completeLater()).hasSize(1);
        Files.delete(shown.resolve("answers/.done"));
        answers.putAway("find-customer-1.csv", true);

        assertThat(shown.resolve("answers/find-customer-1.csv")).exists();
        assertThat(completeLater()).isEmpty();
        put("find-customer-1.csv", "other");
        assertThat(completeLater()).hasSize(1);
    }

    @Test
    void aFileThatSomebodyElseTookIsNoTrouble() throws IOException {
        put("find-customer-1.csv", "x");
        completeLater();
        Files.delete(shown.resolve("answers/find-customer-1.csv"));

        assertThat(answers.content("find-customer-1.csv")).isEmpty();
        assertThat(partner.sftp().trouble()).isNull();
    }

    @Test
    void withADoneFileAnAnswerIsCompleteOnlyBesideIt() throws IOException {
        use(".done");
        put("find-customer-1.csv", "x");
        assertThat(completeLater()).isEmpty();
        put("find-customer-1.csv.done", "");
        assertThat(completeLater()).containsExactly("find-customer-1.csv");

        answers.putAway("find-customer-1.csv", true);

        assertThat(shown.resolve("answers/find-customer-1.csv.done")).doesNotExist();
    }

    @Test
    void fewAreReadAtOnceSoThatTheOthersWaitOnTheServer() throws IOException {
        for (int number = 0; number < 30; number++) {
            put("find-customer-" + number + ".csv", "x");
        }
        assertThat(completeLater()).hasSize(10);
    }

    @Test
    void whileTheServerIsAwayThereIsNothingToRead() throws IOException {
        put("find-customer-1.csv", "x");
        server.leave();
        assertThat(completeLater()).isEmpty();
        server.comeBack();
        assertThat(completeLater()).hasSize(1);
    }
}
