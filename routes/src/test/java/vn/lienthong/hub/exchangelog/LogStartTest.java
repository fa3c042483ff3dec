package vn.lienthong.hub.exchangelog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a hub finds when it starts, and what it makes of it. */
class LogStartTest {
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
    void openLog() {
        log = new TestLog(server, folder).open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aChainGoesOnOverStartsAndSealsWhatAKilledHubHadNot() {
        log.record(30);
        log.kill();
        log.open();
        assertThat(log.verify()).as("sealed at the start").isEqualTo(new VerificationResult(30, 1, 0, List.of()));

        log.record(5);
        log.end();
        log.open();
        log.record(1);

        assertThat(log.verify()).isEqualTo(new VerificationResult(36, 2, 1, List.of()));
    }

    @Test
    void whatWasBegunByAKilledHubEndsAsUnknownAndWhatHadAnOutcomeDoesNot() {
        ExchangeRecord begun = TestLog.intent("officer-1");
        ExchangeRecord done = TestLog.intent("officer-2");
        log.log().record(begun);
        log.log().record(done);
        log.log().record(TestLog.outcomeOf(done));
        log.kill();
        log.open();
        log.end();
        log.open();

        assertThat(outcomes(begun)).containsExactly("UNKNOWN");
        assertThat(outcomes(done)).containsExactly("ANSWERED");
        assertThat(log.verify().findings()).isEmpty();
        assertThat(log.jdbc()
                        .queryForObject(
                                "select sum(exchanges) from exchange_count where result = 'UNKNOWN' and headline = 'FAILED'",
                                Long.class))
                .isEqualTo(1);
    }

    private List<String> outcomes(ExchangeRecord attempt) {
        return log.jdbc()
                .queryForList(
                        "select outcome from exchange_record where exchange_id = ?::uuid and kind = 'OUTCOME'",
                        String.class,
                        attempt.exchange().id());
    }

    @Test
    void aSecondHubUnderTheSameNameIsToldSo() {
        try (TestLog second = log.again()) {
            assertThatThrownBy(second::open).hasMessageContaining("HUB_LOG_NODE");
        }
        log.record(1);
        assertThat(log.verify().records()).isEqualTo(1);
    }

    @Test
    void twoHubsWithTwoNamesWriteTwoChains() {
        try (TestLog second = log.again()) {
            second.open("node-2");
            log.record(3);
            second.record(4);
            assertThat(log.verify()).isEqualTo(new VerificationResult(7, 0, 7, List.of()));
            second.end();
        }
        assertThat(log.jdbc().queryForList("select name from log_node order by 1", String.class))
                .containsExactly("node-1", "node-2");
    }

    @Test
    void recordsUnderOlderKeysAreStillVerified() {
        log.record(150);
        LogKeys.rotate(log.jdbc(), TestLog.MASTER_KEY, Clock.systemUTC());
        log.record(1);
        log.end();
        log.open();
        log.record(2);
        log.end();

        assertThat(log.jdbc()
                        .queryForList("select distinct key_version from exchange_record order by 1", Integer.class))
                .containsExactly(1, 2);
        assertThat(log.verify().findings()).isEmpty();
        assertThat(log.verify().records()).isEqualTo(153);
    }

    @Test
    void keysThatWereEncryptedUnderAnotherMasterKeyAreNotOverwritten() {
        byte[] another = "another synthetic master key of 32 bytes".getBytes();

        assertThatThrownBy(() -> LogKeys.open(log.jdbc(), another, Clock.systemUTC()))
                .hasMessageContaining("HUB_MASTER_KEY");
    }

    @Test
    void aDatabaseThatIsNotDurableIsRefused() {
        log.end();
        log.jdbc().execute("alter role postgres set synchronous_commit = off");
        try {
            assertThatThrownBy(log::open)
                    .isInstanceOf(NotDurableException.class)
                    .hasMessageContaining("synchronous_commit");
        } finally {
            log.jdbc().execute("alter role postgres reset synchronous_commit");
        }
        log.open();
    }

    @Test
    void aRecordThatCannotBeWrittenIsRefusedAndTheOthersAreWritten() {
        assertThatThrownBy(() -> log.log().record(TestLog.attempt("no text of PostgreSQL: \0")))
                .hasMessageContaining("HUB-503-LOG");
        log.record(2);

        assertThat(log.verify().records()).isEqualTo(2);
    }
}
