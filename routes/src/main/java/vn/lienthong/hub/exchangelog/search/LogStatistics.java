package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.ConnectionCallback;

import vn.lienthong.hub.context.Headline;
import vn.lienthong.hub.exchangelog.Absences;
import vn.lienthong.hub.exchangelog.LogKeys;

/** The figures of the programme, by agency, operation and day, from what is counted in the transactions that record. */
public final class LogStatistics {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration LIMIT_OF_A_STRETCH = Duration.ofSeconds(9);

    private final LimitedQueries counts;
    private final LimitedQueries records;

    private final Supplier<LogKeys> keys;

    /** @param keys by which it is seen whether a removal of records was the log's own */
    public LogStatistics(DataSource database, Supplier<LogKeys> keys) {
        this.counts = new LimitedQueries(database, LIMIT);
        this.records = new LimitedQueries(database, LIMIT_OF_A_STRETCH);
        this.keys = keys;
    }

    /**
     * The figures of some days.
     *
     * @param from the first one, in Asia/Ho_Chi_Minh
     * @param to the last one
     * @throws IllegalArgumentException with a sentence, if the last one is before the first one
     * @throws LogNotReadException if it takes too long, or the database is away
     */
    public Statistics of(LocalDate from, LocalDate to, Breakdown by) {
        checkOrder(from, to);
        Figures.Sum total = new Figures.Sum();
        SortedMap<String, Figures.Sum> groups = new TreeMap<>();
        counts.read(jdbc -> {
            // The column is one of four constants.
            jdbc.query(
                    "select " + by.word() + "::text, headline, result, sum(exchanges) from exchange_count"
                            + " where day between ? and ? group by 1, 2, 3",
                    row -> {
                        Headline headline = Headline.valueOf(row.getString(2));
                        total.add(headline, row.getString(3), row.getLong(4));
                        groups.computeIfAbsent(row.getString(1), name -> new Figures.Sum())
                                .add(headline, row.getString(3), row.getLong(4));
                    },
                    from,
                    to);
            return null;
        });
        SortedMap<String, Figures> figures = new TreeMap<>();
        groups.forEach((name, sum) -> figures.put(name, sum.figures()));
        return new Statistics(from, to, by.word(), total.figures(), figures);
    }

    /**
     * Counts the records themselves and holds the figures against them. It reads all records of these days, so it takes a
     * while.
     *
     * @throws IllegalArgumentException with a sentence, if the last one is before the first one
     * @throws LogNotReadException if the database is away
     */
    public Reconciled reconcile(LocalDate from, LocalDate to) {
        checkOrder(from, to);
        LogKeys verifying = keys.get();
        return records.read(jdbc -> {
            Absences absences =
                    jdbc.execute((ConnectionCallback<Absences>) connection -> Absences.read(connection, verifying));
            return new Reconciliation(jdbc, absences, from, to).reconcile();
        });
    }

    private static void checkOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("'from' must not be after 'to'.");
        }
    }
}
