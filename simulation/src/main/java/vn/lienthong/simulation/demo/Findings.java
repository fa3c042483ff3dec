package vn.lienthong.simulation.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of the samples: what the agencies got, held against what was expected and against the log.
 *
 * @param results in the order in which they were asked
 * @param log what the hub recorded
 */
record Findings(List<Result> results, ExchangeLog log) {

    boolean hold() {
        return results.stream().allMatch(result -> complaint(result).isEmpty());
    }

    /** What is wrong with one result, if anything. */
    Optional<String> complaint(Result result) {
        if (!result.isAsExpected()) {
            return Optional.of("expected " + result.sample().expected());
        }
        if (log.of(result).isEmpty()) {
            return Optional.of("not in the exchange log");
        }
        return log.confirms(result)
                ? Optional.empty()
                : Optional.of("recorded as " + log.of(result).get().answer());
    }

    /** How the provider was called; a dash when none was. */
    String protocolOut(Result result) {
        String recorded = log.of(result).map(ExchangeLog.Entry::protocolOut).orElse("");
        return recorded.isEmpty() ? "-" : recorded.toLowerCase(Locale.ROOT);
    }

    /** As the agency measured it; for a row of a file, which has no time of its own outside, as the hub did. */
    double millis(Result result) {
        return result.millis() >= 0
                ? result.millis()
                : log.of(result).map(ExchangeLog.Entry::hubMillis).orElse(Result.NOT_MEASURED);
    }
}
