package vn.lienthong.bench.log;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import vn.lienthong.hub.exchangelog.search.CriteriaReader;
import vn.lienthong.hub.exchangelog.search.LogCriteria;
import vn.lienthong.hub.exchangelog.search.LogSearch;

/** How long it takes to find records: of a person, of an agency in an hour, by an id. */
final class SearchMeasure implements LogMeasure {
    private static final double MOST_MILLIS = 100;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final String name;
    private final int searches;
    private final SplittableRandom random;

    /** @param name of the state in which the database is, such as {@code warm} */
    SearchMeasure(String name, int searches) {
        this.name = name;
        this.searches = searches;
        this.random = new SplittableRandom(name.hashCode());
    }

    /** What is looked for, another one each time. */
    private interface Question {
        LogCriteria next();
    }

    @Override
    public List<Ratio> take(FilledLog log, Map<String, Object> figures) {
        LogSearch search = log.database().search();
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(
                "subject", () -> LogCriteria.ALL.about(List.of(log.exchanges().person(random))));
        questions.put("agencyAndHour", () -> {
            Instant hour =
                    log.exchanges().timeOf(random.nextLong(log.records())).truncatedTo(ChronoUnit.HOURS);
            return LogCriteria.of(SyntheticExchanges.agency(random), hour, hour.plus(Duration.ofHours(1)));
        });
        questions.put("exchangeId", () -> LogCriteria.of(log.exchanges().idOf(random.nextLong(log.records()))));
        questions.put("requestId", () -> {
            String id = log.exchanges().requestIdOf(random.nextLong(log.records()));
            return CriteriaReader.read(Map.of("requestId", id), List.of());
        });
        return questions.entrySet().stream()
                .map(question -> measure(search, question.getKey(), question.getValue(), figures))
                .toList();
    }

    private Ratio measure(LogSearch search, String what, Question question, Map<String, Object> figures) {
        double[] millis = new double[searches];
        int found = 0;
        for (int number = 0; number < searches; number++) {
            LogCriteria criteria = question.next();
            long started = System.nanoTime();
            found += search.search(criteria, LogSearch.USUAL, null).exchanges().size();
            millis[number] = (System.nanoTime() - started) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        String title = what + " " + name;
        figures.put(
                title,
                Map.of(
                        "searches", searches,
                        "found", found,
                        "p50Millis", quantile(millis, 50),
                        "p95Millis", quantile(millis, 95),
                        "longestMillis", quantile(millis, 100)));
        return new Ratio(title + " p95Millis", quantile(millis, 95), MOST_MILLIS);
    }

    private static double quantile(double[] sorted, int percent) {
        int index = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return Math.round(sorted[index] * 100) / 100.0;
    }
}
