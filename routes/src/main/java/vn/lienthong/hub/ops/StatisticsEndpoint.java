package vn.lienthong.hub.ops;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.exchangelog.search.Breakdown;
import vn.lienthong.hub.exchangelog.search.LogStatistics;
import vn.lienthong.hub.exchangelog.search.LogTimes;

/** {@code GET /ops/v1/statistics} on the management port: how many exchanges there were, and what became of them. */
@Component
@WebEndpoint(id = "statistics")
final class StatisticsEndpoint {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BY = "by";

    private final LogStatistics statistics;
    private final Clock clock;

    StatisticsEndpoint(LogStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** From the first of this month until today, by day, unless the address says otherwise. */
    @ReadOperation
    public WebEndpointResponse<Object> statistics() {
        return OperatorsQuestion.answer(() -> {
            Map<String, String> words = OperatorsQuestion.current().words(Set.of(FROM, TO, BY));
            LocalDate to = words.containsKey(TO)
                    ? LogTimes.day(TO, words.get(TO))
                    : LocalDate.now(clock.withZone(LogTimes.ZONE));
            LocalDate from = words.containsKey(FROM) ? LogTimes.day(FROM, words.get(FROM)) : to.withDayOfMonth(1);
            return statistics.of(from, to, Breakdown.parse(words.getOrDefault(BY, Breakdown.DAY.word())));
        });
    }
}
