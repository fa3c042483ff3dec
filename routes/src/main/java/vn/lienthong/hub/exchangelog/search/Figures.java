package vn.lienthong.hub.exchangelog.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import vn.lienthong.hub.context.Headline;

/**
 * How many exchanges there were. Each is in exactly one headline and one result, so either adds up to all of them.
 *
 * @param right full matches and look-ups that found one; with deviating the headline figures of the programme
 * @param rightPercent right of right and deviating; null if there are neither
 * @param results by verdict, fault code, {@code DEFERRED} or {@code UNKNOWN}
 */
@JsonInclude(Include.NON_NULL)
public record Figures(
        long exchanges,
        long right,
        long deviating,
        long refused,
        long failed,
        long deferred,
        Double rightPercent,
        Double deviatingPercent,
        SortedMap<String, Long> results) {

    /** Adds up counts. */
    static final class Sum {
        private final Map<Headline, Long> headlines = new EnumMap<>(Headline.class);
        private final SortedMap<String, Long> results = new TreeMap<>();

        void add(Headline headline, String result, long exchanges) {
            headlines.merge(headline, exchanges, Long::sum);
            results.merge(result, exchanges, Long::sum);
        }

        Figures figures() {
            long right = of(Headline.RIGHT);
            long deviating = of(Headline.DEVIATING);
            Double rightPercent = right + deviating == 0 ? null : Double.valueOf(percent(right, right + deviating));
            return new Figures(
                    headlines.values().stream().mapToLong(Long::longValue).sum(),
                    right,
                    deviating,
                    of(Headline.REFUSED),
                    of(Headline.FAILED),
                    of(Headline.DEFERRED),
                    rightPercent,
                    // Not rounded by itself: the two make a hundred.
                    rightPercent == null
                            ? null
                            : Double.valueOf(percent(10_000 - Math.round(rightPercent * 100), 10_000)),
                    results);
        }

        private long of(Headline headline) {
            return headlines.getOrDefault(headline, 0L);
        }

        /** With two decimals, as in the programme's reports. */
        private static double percent(long part, long whole) {
            return Math.round(10_000.0 * part / whole) / 100.0;
        }
    }
}
