package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Seals that an authority has stamped with the time. */
class TimeStampedSealsTest {
    private static EmbeddedServer server;

    @TempDir
    private static Path folder;

    private TestTimeStampAuthority authority;
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
        authority = new TestTimeStampAuthority();
        log = new TestLog(server, folder).stampedBy(authority.url());
    }

    @AfterEach
    void close() {
        log.close();
        authority.close();
    }

    private void awaitStamps(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> stamps() == count);
    }

    private long stamps() {
        return log.jdbc().queryForObject("select count(*) from log_time_stamp", Long.class);
    }

    private List<Finding> findings(X509Certificate... authorities) throws SQLException, IOException {
        return LogVerification.verify(
                        log.dataSource(), log.keys(), log.seals(), List.of(authorities), null, null, records -> {})
                .findings();
    }

    @Test
    void eachSealIsStampedByAKnownAuthority() throws SQLException, IOException {
        log.open();
        log.record(200);
        awaitStamps(2);

        assertThat(findings()).isEmpty();
        assertThat(findings(authority.root())).isEmpty();
    }

    @Test
    void aStampOfAnotherAuthorityIsFoundIfOneKnowsWhoItMustBe() throws SQLException, IOException {
        log.open();
        log.record(100);
        awaitStamps(1);

        try (TestTimeStampAuthority another = new TestTimeStampAuthority()) {
            assertThat(findings(another.root())).extracting(Finding::kind).containsExactly(Kind.WRONG_TIME_STAMP);
        }
    }

    @Test
    void aStampOfAnotherSealIsFoundAndSoIsWhatIsNone() throws SQLException, IOException {
        log.open();
        log.record(200);
        awaitStamps(2);

        log.tamper("update log_time_stamp set token = (select token from log_time_stamp where number = 1)"
                + " where number = 2");
        assertThat(findings())
                .extracting(Finding::text)
                .containsExactly("seal 2: its time stamp is over something else");

        log.tamper("update log_time_stamp set token = '\\x00' where number = 1");
        assertThat(findings()).extracting(Finding::kind).hasSize(2).containsOnly(Kind.WRONG_TIME_STAMP);
    }

    @Test
    void anAuthorityThatIsAwayForAMomentIsAskedAgainAndNothingWaitsForIt() throws SQLException, IOException {
        authority.refusing(1);
        log.open();
        long started = System.nanoTime();
        log.record(100);
        log.record(1);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
        awaitStamps(1);
        assertThat(authority.asked()).isEqualTo(2);
        assertThat(findings(authority.root())).isEmpty();
    }

    @Test
    void aSealWithoutAStampIsNoFinding() throws SQLException, IOException {
        authority.close();
        log.open();
        log.record(100);
        log.end();

        assertThat(stamps()).isZero();
        assertThat(findings(authority.root())).isEmpty();
    }
}
