package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.LogSettings.KeepSettings;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Months of the log that were kept long enough. In January, February and March 2026 150 records each were written. */
class RemovedPartitionsTest {
    private static final String JANUARY = "exchange_record_standard_2026_01";
    private static final String FEBRUARY = "exchange_record_standard_2026_02";
    private static final String MARCH = "exchange_record_standard_2026_03";

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
    void recordThreeMonths() {
        log = new TestLog(server, folder);
        for (String month : List.of("01", "02", "03")) {
            log.at("2026-" + month + "-15T03:00:00Z").open();
            log.record(150);
            log.end();
        }
        assertThat(log.verify()).isEqualTo(new VerificationResult(450, 6, 0, List.of()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private AbsenceStatement remove(String name) throws SQLException, IOException {
        LogPartition partition =
                log.upkeep().partitionsBefore(LocalDate.of(2026, 6, 1), EnumSet.allOf(RetentionClass.class)).stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return log.upkeep().remove(partition, "synthetic reason");
    }

    private VerificationResult isGood(long records) {
        VerificationResult result = log.verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.records()).isEqualTo(records);
        return result;
    }

    private boolean isThere(String partition) {
        return log.jdbc().queryForObject("select to_regclass(?) is not null", Boolean.class, partition);
    }

    private void removeWhatIsDue(String now) {
        try (LogRetention retention = new LogRetention(
                log::connect,
                log.keys().current(),
                new SealFile(log.seals()),
                TestLog.KEEP,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC))) {
            retention.removeWhatIsDue();
        }
    }

    @Test
    void theBeginningOfTheLogCanBeRemovedAndTheRestVerifies() throws SQLException, IOException {
        AbsenceStatement removal = remove(JANUARY);

        assertThat(removal.records()).isEqualTo(150);
        assertThat(removal.reason()).isEqualTo("synthetic reason: " + JANUARY);
        assertThat(isGood(300).absences()).extracting(AbsenceStatement::number).containsExactly(removal.number());
    }

    @Test
    void aMonthInTheMiddleCanBeRemovedAndWhatIsBehindItIsStillChained() throws SQLException, IOException {
        remove(FEBRUARY);

        isGood(300);
        log.tamper("update " + MARCH + " set officer = 'other' where position = 1");
        assertThat(log.verify().findings()).extracting(Finding::kind).contains(Kind.ALTERED);
    }

    @Test
    void aHubWhoseLastRecordWasRemovedGoesOn() throws SQLException, IOException {
        remove(JANUARY);
        remove(FEBRUARY);
        remove(MARCH);
        isGood(0);

        log.at("2026-06-01T03:00:00Z").open();
        log.record(3);
        log.end();

        isGood(3);
    }

    @Test
    void monthsBetweenWhichAClockJumpedFromStartToStartAreRemovedOneByOne() throws SQLException, IOException {
        log.at("2026-02-20T03:00:00Z").open();
        log.record(20);
        log.end();
        log.at("2026-01-20T03:00:00Z").open();
        log.record(20);
        log.end();
        isGood(490);

        remove(JANUARY);
        isGood(320);
        remove(FEBRUARY);
        isGood(150);
    }

    @Test
    void whatAJumpingClockPutIntoAnotherMonthIsStillThere() throws SQLException, IOException {
        log.at("2026-01-20T03:00:00Z").open();
        log.record(10);
        log.at("2026-02-20T03:00:00Z").record(5);
        log.at("2026-01-20T03:00:00Z").record(10);
        log.end();

        AbsenceStatement removal = remove(JANUARY);

        assertThat(removal.ranges()).hasSize(3);
        isGood(305);
    }

    @Test
    void whatIsPutWhereEverythingWasRemovedIsFound() throws SQLException, IOException {
        log.tamper("create table taken as select * from " + JANUARY + " where position in (50, 120)");
        remove(JANUARY);
        log.tamper(
                "create table %s partition of exchange_record_standard for values from ('2025-12-31 17:00Z') to ('2026-01-31 17:00Z')"
                        .formatted(JANUARY),
                "insert into exchange_record select * from taken");

        assertThat(log.verify().findings())
                .extracting(Finding::kind, Finding::from)
                .containsExactly(tuple(Kind.INSERTED, new Place(1, 50)), tuple(Kind.INSERTED, new Place(1, 120)));
    }

    @Test
    void whatNoSealCoversIsNotRemoved() {
        log.at("2026-02-20T03:00:00Z").open();
        log.record(1);
        log.kill();

        assertThatThrownBy(() -> remove(FEBRUARY))
                .isInstanceOf(UnsealedRecordsException.class)
                .hasMessageContaining("node-1");
        assertThat(isThere(FEBRUARY)).isTrue();
        assertThat(log.verify().absences()).isEmpty();
    }

    @Test
    void whatSomebodyTookOutBeforeTheRemovalIsStillMissing() throws SQLException, IOException {
        log.tamper("delete from " + JANUARY + " where position = 75");

        remove(JANUARY);

        assertThat(log.verify().findings())
                .extracting(Finding::kind, Finding::from)
                .contains(tuple(Kind.MISSING, new Place(1, 75)));
    }

    @Test
    void aStatementThatWasChangedOrRemovedIsFound() throws SQLException, IOException {
        remove(JANUARY);
        remove(FEBRUARY);

        log.tamper("update log_absence set statement = replace(statement, ' 150 ', ' 151 ') where number = 2");
        assertThat(log.verify(null).findings()).extracting(Finding::kind).contains(Kind.WRONG_ABSENCE, Kind.MISSING);

        log.tamper("delete from log_absence");
        assertThat(log.verify(null).findings()).isNotEmpty();
        assertThat(log.verify().findings()).extracting(Finding::kind).contains(Kind.MISSING_ABSENCE);
    }

    @Test
    void aHubRemovesWhatItHasKeptLongEnoughAndNothingElse() {
        removeWhatIsDue("2026-04-01T16:59:00Z");
        assertThat(isThere(JANUARY))
                .as("60 days after January in Viet Nam are over on 2 April")
                .isTrue();

        removeWhatIsDue("2026-04-01T17:00:00Z");

        assertThat(isThere(JANUARY)).isFalse();
        assertThat(isThere(FEBRUARY)).isTrue();
        assertThat(isThere("exchange_record_change_2026_01")).isTrue();
        assertThat(isThere("exchange_record_unidentified_2026_02")).isFalse();
        assertThat(isGood(300).absences())
                .extracting(AbsenceStatement::reason)
                .contains("kept for 60 days: " + JANUARY);
        assertThat(log.sealsInFile())
                .extracting(statement -> AbsenceStatement.isOne(statement.text()))
                .contains(true);
    }

    @Test
    void aClockThatJumpsAheadForYearsRemovesNothingThatTheDatabasesClockKeeps() {
        log.at(Instant.now().toString()).open();
        log.record(1);
        log.end();

        removeWhatIsDue("2126-01-01T00:00:00Z");

        assertThat(isGood(1).absences()).extracting(AbsenceStatement::reason).contains("kept for 60 days: " + MARCH);
    }

    @Test
    void aHubWhoseClockJumpsBackIntoARemovedMonthRefusesOnceAndGoesOn() throws SQLException, IOException {
        log.at("2026-01-20T03:00:00Z").open();
        remove(JANUARY);

        assertThatThrownBy(() -> log.record(1)).hasMessageContaining("HUB-503-LOG");
        log.record(2);

        assertThat(isThere(JANUARY)).isTrue();
        isGood(302);
    }

    @Test
    void timesThatMustBeASlipAreRefused() {
        assertThatThrownBy(() -> new KeepSettings(Duration.ofDays(1), Duration.ofDays(60), Duration.ofDays(60)))
                .hasMessageContaining("30 days");
    }

    @Test
    void theFiguresStayAndSayOfWhichDaysTheRecordsAreGone() throws SQLException, IOException {
        long before = counted();
        remove(JANUARY);
        Absences absences = new Absences(log.verify().absences());
        LocalDate received = LocalDate.now(LogPartitions.ZONE);

        assertThat(counted()).isEqualTo(before);
        assertThat(absences.mayLack(RetentionClass.STANDARD, received)).isTrue();
        assertThat(absences.mayLack(RetentionClass.CHANGE, received)).isFalse();
        assertThat(absences.mayLack(RetentionClass.STANDARD, received.minusDays(2)))
                .isFalse();
    }

    private long counted() {
        return log.jdbc().queryForObject("select sum(exchanges) from exchange_count", Long.class);
    }

    @Test
    void recordsAreWrittenWhileARemovalWaitsForSomebodyWhoReads() throws Exception {
        log.at("2026-03-20T03:00:00Z").open();
        CompletableFuture<AbsenceStatement> removal;
        long slowest = 0;
        try (Connection reader = log.connect();
                Statement select = reader.createStatement()) {
            reader.setAutoCommit(false);
            select.executeQuery("select count(*) from " + JANUARY);
            removal = CompletableFuture.supplyAsync(() -> {
                try {
                    return remove(JANUARY);
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() < end) {
                long started = System.nanoTime();
                log.record(1);
                slowest = Math.max(slowest, System.nanoTime() - started);
            }
            assertThat(removal).isNotDone();
            reader.rollback();
        }

        assertThat(removal.get(30, TimeUnit.SECONDS).records()).isEqualTo(150);
        assertThat(TimeUnit.NANOSECONDS.toMillis(slowest)).isLessThan(1_500);
        assertThat(log.verify().findings()).isEmpty();
    }
}
