package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(RunningHubExtension.class)
class LogSearchTest {
    private static final String SOMEBODY = "001090000001";
    private static final String SOMEBODY_ELSE = "001090000002";

    private final OwnLog log;

    LogSearchTest(RunningHub hub) {
        this.log = new OwnLog(hub);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private List<String> found(LogCriteria criteria) {
        return ids(log.search().search(criteria, LogSearch.USUAL, null));
    }

    private static List<String> ids(LogPage page) {
        return page.exchanges().stream()
                .map(exchange -> exchange.exchangeId().toString())
                .toList();
    }

    private static LogCriteria criterion(String name, String value) {
        return CriteriaReader.read(Map.of(name, value), List.of());
    }

    private static LogCriteria about(String... numbers) {
        return LogCriteria.ALL.about(CriteriaReader.subjects(null, numbers));
    }

    @ParameterizedTest
    @CsvSource({
        "agency, evn, b a",
        "operation, population.lookup, b",
        "connector, population, d b a",
        "verdict, FOUND, b",
        "faultCode, HUB-503-PROVIDER, c",
        "requestId, r-1, c a",
        "atLeast, 300ms, c b",
        "atMost, 299ms, d a",
        "from, 2026-03-02, d",
        "from, 2026-03-01T09:00+07:00, d c b",
        "to, 2026-03-01, c b a",
        "to, 2026-03-01T02:00:00Z, a"
    })
    void eachCriterionFindsWhatItSaysAndNothingElseNewestFirst(String name, String value, String expected) {
        Map<String, String> letters = new TreeMap<>();
        log.at("2026-03-01T01:00:00Z");
        letters.put(log.record(SomeExchange.of("evn").requestId("r-1").took(100)), "a");
        log.at("2026-03-01T02:00:00Z");
        letters.put(
                log.record(SomeExchange.of("evn")
                        .operation("population.lookup")
                        .requestId("r-2")
                        .verdict(Verdict.FOUND)
                        .took(300)),
                "b");
        log.at("2026-03-01T03:00:00Z");
        letters.put(
                log.record(SomeExchange.of("viettel")
                        .operation("evn.find-customer")
                        .requestId("r-1")
                        .fault(FaultCode.PROVIDER_UNREACHABLE)
                        .took(2_000)),
                "c");
        log.at("2026-03-01T17:00:00Z");
        letters.put(log.record(SomeExchange.of(null).fault(FaultCode.KEY_UNKNOWN)), "d");

        assertThat(found(criterion(name, value)).stream().map(letters::get).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void allThatIsSaidMustHold() {
        String meant = log.record(SomeExchange.of("evn").about(SOMEBODY).took(50));
        log.record(SomeExchange.of("evn").about(SOMEBODY_ELSE).took(50));
        log.record(SomeExchange.of("viettel").about(SOMEBODY).took(50));
        log.record(SomeExchange.of("evn").about(SOMEBODY).took(5));

        LogCriteria criteria = CriteriaReader.read(
                Map.of("agency", "evn", "atLeast", "50ms", "verdict", "FULL_MATCH", "connector", "population"),
                CriteriaReader.subjects(null, SOMEBODY));

        assertThat(found(criteria)).containsExactly(meant);
    }

    @Test
    void anExchangeIsFoundByItsIdInWhateverMonthItWas() {
        String old = log.at("2026-01-31T16:59:59Z").record(SomeExchange.of("evn"));
        String later = log.at("2026-03-15T00:00:00Z").record(SomeExchange.of("evn"));

        assertThat(found(LogCriteria.of(UUID.fromString(old)))).containsExactly(old);
        assertThat(found(LogCriteria.of(UUID.fromString(later)))).containsExactly(later);
        assertThat(found(LogCriteria.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aPersonIsFoundWhoeverElseTheRecordIsAboutAndUnderEveryVersionOfTheKeys() {
        String first =
                log.at("2026-03-01T00:00:00Z").record(SomeExchange.of("evn").about(SOMEBODY));
        String further =
                log.at("2026-03-01T00:00:01Z").record(SomeExchange.of("evn").about(SOMEBODY_ELSE, SOMEBODY));
        log.rotateKeys();
        String newer =
                log.at("2026-03-01T00:00:02Z").record(SomeExchange.of("evn").about(SOMEBODY));
        String twice =
                log.at("2026-03-01T00:00:03Z").record(SomeExchange.of("evn").about(SOMEBODY, SOMEBODY_ELSE, SOMEBODY));
        log.record(SomeExchange.of("evn").about("001090000003"));

        assertThat(found(about(SOMEBODY))).containsExactly(twice, newer, further, first);
        assertThat(found(about(SOMEBODY_ELSE, SOMEBODY))).containsExactly(twice, newer, further, first);
        assertThat(found(about(SOMEBODY_ELSE))).containsExactly(twice, further);
    }

    @Test
    void pagesHaveNeitherGapsNorRepetitionsWhileMoreIsRecorded() {
        // Many of one time, as a batch has, so that time alone does not say where a page ended.
        List<String> before = new ArrayList<>();
        for (int second = 0; second < 5; second++) {
            log.at("2026-03-01T00:00:0%dZ".formatted(second));
            before.addAll(IntStream.range(0, 9)
                    .mapToObj(number -> log.record(SomeExchange.of("evn")))
                    .toList());
        }
        log.at("2026-03-01T00:00:04Z");

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            LogPage page = log.search().search(criterion("agency", "evn"), 7, after);
            seen.addAll(ids(page));
            after = page.next();
            log.at("2026-03-01T00:01:00Z").record(SomeExchange.of("evn"));
        } while (after != null);

        assertThat(seen).hasSameSizeAs(before).containsExactlyInAnyOrderElementsOf(before);
        assertThat(seen.subList(0, 9)).containsExactlyInAnyOrderElementsOf(before.subList(36, 45));
    }

    @Test
    void aPageThatEndsExactlyWithTheLastRecordHasNoNext() {
        IntStream.range(0, 3).forEach(number -> log.record(SomeExchange.of("evn")));

        assertThat(log.search().search(LogCriteria.ALL, 3, null).next()).isNull();
        assertThat(log.search().search(LogCriteria.ALL, 2, null).next()).isNotNull();
    }

    @Test
    void aKeyOfAnotherSearchSaysWhereToGoOnAndShowsNothingThatWasNotAskedFor() {
        log.at("2026-03-01T00:00:00Z").record(SomeExchange.of("viettel"));
        String meant = log.record(SomeExchange.of("evn"));
        log.at("2026-03-01T00:00:01Z").record(SomeExchange.of("viettel"));
        log.at("2026-03-01T00:00:02Z").record(SomeExchange.of("viettel"));
        String foreign =
                log.search().search(criterion("agency", "viettel"), 1, null).next();

        assertThat(ids(log.search().search(criterion("agency", "evn"), 10, foreign)))
                .containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"' or 1=1 --", "evn' --", "%", "_vn", "EVN", "evn\\", "*", "evn ", "';drop table x;--", "?"})
    void aValueIsHeldLetterForLetterAgainstTheRecords(String hostile) {
        log.record(SomeExchange.of("evn").requestId("evn"));

        for (String name : List.of("agency", "operation", "connector", "requestId")) {
            assertThat(found(criterion(name, hostile))).as(name).isEmpty();
        }
    }

    @Test
    void aRequestIdWithQuotesAndWildcardsIsFoundAsItIs() {
        String meant = log.record(SomeExchange.of("evn").requestId("100% 'O''Brien' \\_"));
        log.record(SomeExchange.of("evn").requestId("100X 'O''Brien' \\_"));

        assertThat(found(criterion("requestId", "100% 'O''Brien' \\_"))).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aLimitBeyondAPageIsRefused(int limit) {
        assertThatThrownBy(() -> log.search().search(LogCriteria.ALL, limit, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'limit' must be 1 to 1000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "!!!", "AAAA", "' or 1=1", "f_____________________________________________8"})
    void aPageKeyThatIsNoneIsRefused(String key) {
        assertThatThrownBy(() -> log.search().search(LogCriteria.ALL, 1, key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUpWithASentence() {
        assertThatThrownBy(
                        () -> log.queries(Duration.ofMillis(50)).read(jdbc -> jdbc.queryForList("select pg_sleep(5)")))
                .isInstanceOf(LogNotReadException.class)
                .hasMessageContaining("given up");
    }

    @Test
    void theIndexesAreReadAndNotTheWholeLogAndOldMonthsAreLeftOut() {
        for (int month = 1; month <= 4; month++) {
            log.at("2026-0%d-15T00:00:00Z".formatted(month));
            IntStream.range(0, 300)
                    .forEach(number -> log.record(
                            SomeExchange.of("evn").requestId("r-" + number).about("00109%07d".formatted(number))));
        }
        log.jdbc().execute("analyze exchange_record");
        UUID inApril = UUID.fromString(log.record(SomeExchange.of("evn")));
        LogCriteria hour =
                LogCriteria.of("viettel", LogTimes.beginning("from", "2026-02-15"), LogTimes.end("to", "2026-02-15"));
        List<UUID> somebody = List.of(UUID.randomUUID());

        assertThat(plan(LogCriteria.of(inApril), List.of()))
                .contains("exchange_id_idx")
                .doesNotContain("Seq Scan on exchange_record_standard", "2026_03", "2026_02");
        assertThat(plan(hour, List.of()))
                .contains("2026_02")
                .doesNotContain("Seq Scan on exchange_record_standard", "2026_01", "2026_03");
        assertThat(plan(LogCriteria.ALL, somebody))
                .contains("subject_hash_recorded_at_idx", "further_subjects_idx")
                .doesNotContain("Seq Scan on exchange_record_standard_2026_04");
        assertThat(plan(LogCriteria.ALL, List.of())).contains("recorded_at_idx");
        assertThat(plan(criterion("requestId", "r-1"), List.of())).contains("request_id_idx");
    }

    /** Without plans for tables that are nearly empty, as some partitions here are. */
    private String plan(LogCriteria criteria, List<UUID> people) {
        SearchStatement statement = new SearchStatement(criteria, people, null, 50);
        return log.queries(Duration.ofSeconds(3)).read(jdbc -> {
            jdbc.execute("set local enable_seqscan = off");
            return Stream.of(jdbc.queryForList(
                            "explain (costs off) " + statement.sql(), String.class, statement.parameters()))
                    .flatMap(List::stream)
                    .collect(Collectors.joining("\n"));
        });
    }
}
