package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.Headline;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.Absences;
import vn.lienthong.hub.exchangelog.RetentionClass;
import vn.lienthong.hub.fault.FaultCode;

/**
 * Holds the figures of some days against the records of these days, both as they are at one moment. The records are read a
 * stretch of time after the other, so that no statement is a long one.
 */
final class Reconciliation {
    private static final Duration STRETCH = Duration.ofHours(6);

    /** A clock may be set back between receiving and recording. */
    private static final Duration SET_BACK = Duration.ofMinutes(10);

    /**
     * An exchange is recorded before it is answered, and so within the time that it may take. Only what was being changed
     * when a hub ended, and attempts of nobody while the log was away, may be recorded much later.
     */
    private static final Duration LONGEST_EXCHANGE = Duration.ofDays(1);

    private static final String COUNTED = """
            select day, agency, operation, result, headline, node, exchanges from exchange_count where day between ? and ?""";

    private static final String RECORDED = """
            select (received_at at time zone 'Asia/Ho_Chi_Minh')::date, coalesce(agency, ''), coalesce(operation, ''),
              coalesce(verdict, fault_code, outcome), node, sum(attempts)
            from exchange_record
            where kind = 'OUTCOME' and retention = ? and recorded_at >= ? and recorded_at < ?
              and received_at >= ? and received_at < ?
            group by 1, 2, 3, 4, 5""";

    private final JdbcTemplate jdbc;
    private final Absences absences;
    private final LocalDate from;
    private final LocalDate to;

    /** @param absences what may be missing from the records */
    Reconciliation(JdbcTemplate jdbc, Absences absences, LocalDate from, LocalDate to) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.from = from;
        this.to = to;
    }

    Reconciled reconcile() {
        SortedMap<Counted, Long> counted = counted();
        SortedMap<Counted, Long> recorded = recorded();
        SortedSet<Counted> all = new TreeSet<>(counted.keySet());
        all.addAll(recorded.keySet());
        CountDifference first = all.stream()
                .map(key -> new CountDifference(key, counted.getOrDefault(key, 0L), recorded.getOrDefault(key, 0L)))
                .filter(this::isContradiction)
                .findFirst()
                .orElse(null);
        SortedSet<LocalDate> removed = from.datesUntil(to.plusDays(1))
                .filter(day -> Stream.of(RetentionClass.values()).anyMatch(kept -> absences.mayLack(kept, day)))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Reconciled(first, removed);
    }

    /** Figures stay when records are removed, and then count more; less they never may. */
    private boolean isContradiction(CountDifference both) {
        if (both.counted() > both.recorded()) {
            return both.of().classes().stream()
                    .noneMatch(
                            retention -> absences.mayLack(retention, both.of().day()));
        }
        return both.counted() < both.recorded();
    }

    private SortedMap<Counted, Long> counted() {
        SortedMap<Counted, Long> counts = new TreeMap<>();
        jdbc.query(
                COUNTED,
                row -> {
                    Counted key = new Counted(
                            row.getObject(1, LocalDate.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6));
                    counts.merge(key, row.getLong(7), Long::sum);
                },
                from,
                to);
        return counts;
    }

    private SortedMap<Counted, Long> recorded() {
        SortedMap<Counted, Long> counts = new TreeMap<>();
        for (RetentionClass retention : RetentionClass.values()) {
            Instant end = end(retention);
            for (Instant start = start(retention); start.isBefore(end); start = start.plus(STRETCH)) {
                count(retention, start, counts);
            }
        }
        return counts;
    }

    private Instant start(RetentionClass retention) {
        Instant first = edge("min", retention);
        Instant start = LogTimes.start(from).minus(SET_BACK);
        return first.isAfter(start) ? first : start;
    }

    private Instant end(RetentionClass retention) {
        Instant last = edge("max", retention).plusMillis(1);
        Instant end = LogTimes.start(to.plusDays(1)).plus(LONGEST_EXCHANGE);
        return retention == RetentionClass.STANDARD && end.isBefore(last) ? end : last;
    }

    /** When the first or last record was made; long ago if there is none. */
    private Instant edge(String which, RetentionClass retention) {
        OffsetDateTime edge = jdbc.queryForObject(
                "select " + which + "(recorded_at) from exchange_record where retention = ?",
                OffsetDateTime.class,
                retention.code());
        return edge == null ? Instant.EPOCH : edge.toInstant();
    }

    private void count(RetentionClass retention, Instant start, SortedMap<Counted, Long> counts) {
        jdbc.query(
                RECORDED,
                row -> {
                    Counted key = new Counted(
                            row.getObject(1, LocalDate.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            headline(row.getString(4)),
                            row.getInt(5));
                    counts.merge(key, row.getLong(6), Long::sum);
                },
                retention.code(),
                start.atOffset(ZoneOffset.UTC),
                start.plus(STRETCH).atOffset(ZoneOffset.UTC),
                LogTimes.start(from).atOffset(ZoneOffset.UTC),
                LogTimes.start(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    }

    /** The figure that a result counts for. What nobody knows the outcome of has failed. */
    private static String headline(String result) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equals(result))
                .map(Headline::of)
                .findFirst()
                .or(() -> Stream.of(FaultCode.values())
                        .filter(code -> code.code().equals(result))
                        .map(Headline::of)
                        .findFirst())
                .orElse(Headline.DEFERRED.name().equals(result) ? Headline.DEFERRED : Headline.FAILED)
                .name();
    }
}
