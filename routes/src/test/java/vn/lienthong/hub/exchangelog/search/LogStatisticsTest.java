package vn.lienthong.hub.exchangelog.search;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(RunningHubExtension.class)
class LogStatisticsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-02");

    private final RunningHub hub;

    LogStatisticsTest(RunningHub hub) {
        this.hub = hub;
    }

    private static void record(OwnLog log, int times, SomeExchange exchange) {
        IntStream.range(0, times).forEach(number -> log.record(exchange));
    }

    private static void recordAll(OwnLog log) {
        record(log, 59, SomeExchange.of("evn").verdict(Verdict.FULL_MATCH));
        record(log, 40, SomeExchange.of("viettel").verdict(Verdict.DEVIATION));
        record(log, 3, SomeExchange.of("evn").operation("population.lookup").verdict(Verdict.NOT_FOUND));
        record(log, 2, SomeExchange.of("evn").fault(FaultCode.PURPOSE_MISSING));
        record(log, 4, SomeExchange.of(null).fault(FaultCode.KEY_UNKNOWN));
        record(log, 1, SomeExchange.of("evn").fault(FaultCode.PROVIDER_UNREACHABLE));
    }

    @Test
    void everyExchangeIsInOneHeadlineAndOneResultAndTheHeadlinesMakeAHundredPerCent() {
        try (OwnLog log = new OwnLog(hub)) {
            recordAll(log);

            Figures total = log.statistics().of(FIRST, FIRST, Breakdown.AGENCY).total();

            assertThat(total.exchanges()).isEqualTo(109);
            assertThat(total.right() + total.deviating() + total.refused() + total.failed() + total.deferred())
                    .isEqualTo(109);
            assertThat(total.results().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(109);
            assertThat(total.right()).isEqualTo(59);
            assertThat(total.deviating()).isEqualTo(43);
            assertThat(total.refused()).isEqualTo(6);
            assertThat(total.failed()).isEqualTo(1);
            assertThat(total.rightPercent()).isEqualTo(57.84);
            assertThat(total.deviatingPercent()).isEqualTo(42.16);
        }
    }

    @Test
    void groupsAddUpToTheTotalByWhateverTheyAre() {
        try (OwnLog log = new OwnLog(hub)) {
            recordAll(log);
            for (Breakdown by : Breakdown.values()) {
                Statistics statistics = log.statistics().of(FIRST, FIRST, by);

                assertThat(statistics.groups().values().stream()
                                .mapToLong(Figures::exchanges)
                                .sum())
                        .as(by.word())
                        .isEqualTo(statistics.total().exchanges());
            }
            assertThat(log.statistics()
                            .of(FIRST, FIRST, Breakdown.AGENCY)
                            .groups()
                            .keySet())
                    .containsExactly("", "evn", "viettel");
        }
    }

    @Test
    void aDayEndsAtMidnightInVietNam() {
        try (OwnLog log = new OwnLog(hub)) {
            log.at("2026-03-01T16:59:59.999999Z");
            record(log, 2, SomeExchange.of("evn"));
            log.at("2026-03-01T17:00:00Z");
            record(log, 3, SomeExchange.of("evn"));

            Statistics statistics = log.statistics().of(FIRST, SECOND, Breakdown.DAY);

            assertThat(statistics.groups().get("2026-03-01").exchanges()).isEqualTo(2);
            assertThat(statistics.groups().get("2026-03-02").exchanges()).isEqualTo(3);
            assertThat(log.statistics().reconcile(FIRST, FIRST).isGood()).isTrue();
            assertThat(log.statistics().reconcile(SECOND, SECOND).isGood()).isTrue();
        }
    }

    @Test
    void figuresWhoseRecordsWereRemovedContradictNothingUnlessTheyCountLess() {
        try (OwnLog log = new OwnLog(hub)) {
            recordAll(log);
            log.removeWhatIsBefore(SECOND.withDayOfMonth(31).plusDays(1));

            Reconciled reconciled = log.statistics().reconcile(FIRST, SECOND);
            assertThat(reconciled.isGood()).isTrue();
            assertThat(reconciled.daysWithRemovedRecords()).containsExactly(FIRST);
            assertThat(reconciled.sentence()).contains("of 2026-03-01 to 2026-03-01 some were removed");

            log.at("2026-03-01T03:00:00Z").record(SomeExchange.of("evn"));
            log.jdbc().update("delete from exchange_count");
            assertThat(log.statistics().reconcile(FIRST, SECOND).isGood()).isFalse();
        }
    }

    @Test
    void aRemovalThatTheLogDidNotSignExcusesNothing() {
        try (OwnLog log = new OwnLog(hub)) {
            recordAll(log);
            log.removeWhatIsBefore(SECOND.withDayOfMonth(31).plusDays(1));
            log.tamper("update log_absence set signature = decode(repeat('00', 64), 'hex')");

            assertThat(log.statistics().reconcile(FIRST, SECOND).isGood()).isFalse();
        }
    }

    @Test
    void aFigureThatIsNotWhatTheRecordsSayIsNamed() {
        try (OwnLog log = new OwnLog(hub)) {
            recordAll(log);
            assertThat(log.statistics().reconcile(FIRST, SECOND).isGood()).isTrue();

            log.jdbc().update("update exchange_count set exchanges = exchanges - 1 where result = 'DEVIATION'");

            assertThat(log.statistics().reconcile(FIRST, SECOND).sentence())
                    .isEqualTo("On 2026-03-01, population.verify of viettel with DEVIATION (DEVIATING, node 1):"
                            + " counted 39, recorded 40.");

            log.jdbc().update("delete from exchange_count");
            assertThat(log.statistics().reconcile(FIRST, SECOND).isGood()).isFalse();
        }
    }

    @Test
    void afterTrafficOfAllKindsTheFiguresAreWhatTheRecordsSay() {
        hub.ask("evn", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", "1")
                .with("fullName", "Nguyễn Văn An")
                .send();
        hub.ask("evn", "population.verify").purpose("no-such-purpose").send();
        hub.request("/api/population/v1/verify").header("Hub-Key", "guessed").send();
        hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345")
                .send();
        LogStatistics statistics = hub.application().getBean(LogStatistics.class);
        LocalDate today = LocalDate.now(LogTimes.ZONE);

        assertThat(statistics.reconcile(today.minusDays(1), today).isGood()).isTrue();
        Figures total =
                statistics.of(today.minusDays(1), today, Breakdown.RESULT).total();
        assertThat(total.results()).containsKeys("ILL_FORMED", "FOUND", "HUB-401-KEY");
        assertThat(total.exchanges()).isPositive();
    }

    @Test
    void aLastDayBeforeTheFirstIsRefused() {
        try (OwnLog log = new OwnLog(hub)) {
            assertThatThrownBy(() -> log.statistics().of(SECOND, FIRST, Breakdown.DAY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
