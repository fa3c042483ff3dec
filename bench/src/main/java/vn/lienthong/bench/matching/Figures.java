package vn.lienthong.bench.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import vn.lienthong.hub.population.matching.FieldVerdict;
import vn.lienthong.hub.population.matching.NameComparison;

/** Counts what became of labelled pairs. */
final class Figures {
    private final Map<String, Row> rows = new TreeMap<>();

    /** What became of the pairs of one kind. */
    static final class Row {
        private final Expectation expectation;
        private final Map<FieldVerdict, Long> counts = new EnumMap<>(FieldVerdict.class);
        private long unmet;

        private Row(Expectation expectation) {
            this.expectation = expectation;
        }

        Expectation expectation() {
            return expectation;
        }

        long count(FieldVerdict verdict) {
            return counts.getOrDefault(verdict, 0L);
        }

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many did not become what they must. */
        long unmet() {
            return unmet;
        }
    }

    void count(Pair pair) {
        FieldVerdict verdict = NameComparison.compare(pair.asked(), pair.held()).verdict();
        Row row = rows.computeIfAbsent(pair.kind(), kind -> new Row(pair.expectation()));
        row.counts.merge(verdict, 1L, Long::sum);
        if (!pair.expectation().isMetBy(verdict)) {
            row.unmet++;
        }
    }

    /** By kind of pair. */
    Map<String, Row> rows() {
        return rows;
    }

    long pairs() {
        return rows.values().stream().mapToLong(Row::total).sum();
    }

    /** How many pairs of an expectation there are. */
    long total(Expectation expectation) {
        return of(expectation, Row::total);
    }

    /** How many pairs of an expectation did not become what they must. */
    long unmet(Expectation expectation) {
        return of(expectation, Row::unmet);
    }

    private long of(Expectation expectation, ToLongFunction<Row> figure) {
        return rows.values().stream()
                .filter(row -> row.expectation() == expectation)
                .mapToLong(figure)
                .sum();
    }

    /** Pairs of different names that are a full match. */
    long falseMatches() {
        return rows.values().stream()
                .filter(row -> row.expectation() == Expectation.NEAR || row.expectation() == Expectation.DIFFERENT)
                .mapToLong(row -> row.count(FieldVerdict.MATCH_EXACT) + row.count(FieldVerdict.MATCH_CANONICAL))
                .sum();
    }

    /** The figures that are held against a limit, by name; each must be 0. */
    Map<String, Long> limits() {
        Map<String, Long> limits = new LinkedHashMap<>();
        limits.put("false mismatches among canonical rewritings", unmet(Expectation.SAME));
        limits.put("false full matches among different names", falseMatches());
        limits.put("single mistakes that are not near", unmet(Expectation.NEAR));
        limits.put("names without diacritics that are not folded", unmet(Expectation.FOLDED));
        limits.put("names cut off that are not partial", unmet(Expectation.CUT_OFF));
        return limits;
    }
}
