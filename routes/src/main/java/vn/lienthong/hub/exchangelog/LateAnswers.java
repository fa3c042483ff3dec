package vn.lienthong.hub.exchangelog;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.LateRecorder;
import vn.lienthong.hub.context.Outcome;

/** Takes what became of a promise to the log. Its body is kept where it waits for its caller, and not here as well. */
final class LateAnswers implements LateRecorder {
    private final ExchangeLog log;
    private final Clock clock;

    LateAnswers(ExchangeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void late(DataExchange exchange, byte[] answer) {
        List<String> fields = new ArrayList<>();
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            answered.body().fieldNames().forEachRemaining(fields::add);
        }
        long nanos = Duration.between(exchange.arrival().receivedAt(), clock.instant())
                .toNanos();
        log.recordLate(new ExchangeRecord(exchange, clock.instant(), Math.max(0, nanos), fields, answer, 1));
    }
}
