package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import vn.lienthong.hub.exchangelog.LogKeys;

/**
 * Finds records of the exchange log, for operators and auditors. What it shows holds no personal data, because the log holds
 * none; what it is asked may, and is neither shown nor logged.
 */
public final class LogSearch {
    /** How many records a page has at most. */
    public static final int MOST = 1_000;

    /** How many it has if nobody says. */
    public static final int USUAL = 50;

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int RECORDS_OF_AN_EXCHANGE = 100;

    private final LimitedQueries queries;
    private final Supplier<LogKeys> keys;

    /** @param keys read for each search by a person: another hub may already use a newer version */
    public LogSearch(DataSource database, Supplier<LogKeys> keys) {
        this.queries = new LimitedQueries(database, LIMIT);
        this.keys = keys;
    }

    /**
     * One page, newest first.
     *
     * @param limit how many records at most, 1 to {@link #MOST}
     * @param after what the page before gave as {@code next}; null for the first page
     * @throws IllegalArgumentException with a sentence, if limit or after cannot be
     * @throws LogNotReadException if it takes too long, or the database is away
     */
    public LogPage search(LogCriteria criteria, int limit, String after) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("'limit' must be 1 to " + MOST + ".");
        }
        PageKey start = after == null ? null : PageKey.parse(after);
        List<RecordedExchange> found = find(new SearchStatement(criteria, hashes(criteria), start, limit + 1));
        if (found.size() <= limit) {
            return new LogPage(found, null);
        }
        List<RecordedExchange> page = List.copyOf(found.subList(0, limit));
        return new LogPage(page, page.get(limit - 1).key().text());
    }

    /**
     * All records of one exchange and its way; empty if there is no such exchange.
     *
     * @throws LogNotReadException if it takes too long, or the database is away
     */
    public Optional<ExchangeHistory> history(UUID id) {
        List<RecordedExchange> records =
                new ArrayList<>(find(new SearchStatement(LogCriteria.of(id), List.of(), null, RECORDS_OF_AN_EXCHANGE)));
        records.sort(Comparator.comparing(RecordedExchange::recordedAt)
                .thenComparing(RecordedExchange::epoch)
                .thenComparing(RecordedExchange::position));
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExchangeHistory(id, Hop.of(records), List.copyOf(records)));
    }

    private List<RecordedExchange> find(SearchStatement statement) {
        return queries.read(jdbc -> jdbc.query(statement.sql(), new RecordRows(), statement.parameters()));
    }

    private Collection<UUID> hashes(LogCriteria criteria) {
        if (criteria.subjects().isEmpty()) {
            return Set.of();
        }
        LogKeys versions = keys.get();
        return criteria.subjects().stream()
                .flatMap(subject -> versions.hashesOf(subject).stream())
                .collect(Collectors.toSet());
    }
}
