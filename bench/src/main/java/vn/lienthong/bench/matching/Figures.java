package vn.lienthong.bench.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import vn.lienthong.hub.population.matching.FieldVerdict;

/** Counts what became of labelled pairs. */
final class Figures {
    private final Map<Subject, Map<String, Row>> rows = new EnumMap<>(Subject.class);

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

        private long falseMatches() {
            return expectation.forbidsFullMatch()
                    ? count(FieldVerdict.MATCH_EXACT) + count(FieldVerdict.MATCH_CANONICAL)
                    : 0;
        }
    }

    void count(Pair pair) {
        FieldVerdict verdict = pair.subject().compare(pair.asked(), pair.held());
        Row row = rows.computeIfAbsent(pair.subject(), subject -> new TreeMap<>())
                .computeIfAbsent(pair.kind(), kind -> new Row(pair.expectation()));
        row.counts.merge(verdict, 1L, Long::sum);
        if (!pair.expectation().isMetBy(verdict)) {
            row.unmet++;
        }
    }

    /** By subject and kind of pair. */
    Map<Subject, Map<String, Row>> rows() {
        return rows;
    }

    long pairs() {
        return rows.keySet().stream().mapToLong(this::pairs).sum();
    }

    long pairs(Subject subject) {
        return sum(subject, row -> true, Row::total);
    }

    /** How many pairs of an expectation there are. */
    long total(Subject subject, Expectation expectation) {
        return sum(subject, row -> row.expectation == expectation, Row::total);
    }

    private long sum(Subject subject, Predicate<Row> rule, ToLongFunction<Row> figure) {
        return rows.get(subject).values().stream()
                .filter(rule)
                .mapToLong(figure)
                .sum();
    }

    /** The figures that are held against a limit, by name; each must be 0. */
    Map<String, Long> limits() {
        Map<String, Long> limits = new LinkedHashMap<>();
        rows.keySet().forEach(subject -> {
            limits.put(subject.word() + ": false full matches", sum(subject, row -> true, Row::falseMatches));
            for (Expectation expectation : Expectation.values()) {
                if (total(subject, expectation) > 0) {
                    limits.put(
                            subject.word() + ": " + expectation.wrong(),
                            sum(subject, row -> row.expectation == expectation, Row::unmet));
                }
            }
        });
        return limits;
    }
}
