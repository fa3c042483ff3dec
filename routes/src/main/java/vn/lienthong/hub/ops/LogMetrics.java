package vn.lienthong.hub.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.exchangelog.ExchangeLog;

/**
 * {@code hub_log_writable} (1 or 0), {@code hub_log_waiting}: records that wait for their commit,
 * {@code hub_log_seal_age_seconds}: for how long the oldest record without a seal has been there, and
 * {@code hub_log_seals_not_in_file}: seals that could not be written outside the database yet.
 */
@Component
final class LogMetrics implements MeterBinder {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final ExchangeLog log;

    LogMetrics(ExchangeLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hub.log.writable", log, value -> value.isWritable() ? 1 : 0)
                .register(registry);
        Gauge.builder("hub.log.waiting", log, ExchangeLog::waiting).register(registry);
        Gauge.builder("hub.log.seal.age", log, value -> value.unsealedFor().toMillis() / MILLIS_PER_SECOND)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("hub.log.seals.not.in.file", log, ExchangeLog::sealsNotInFile)
                .register(registry);
    }
}
