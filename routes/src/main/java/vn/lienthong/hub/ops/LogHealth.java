package vn.lienthong.hub.ops;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.exchangelog.ExchangeLog;

/** While the log cannot be written nothing is answered, so callers are better sent to another hub. */
@Component("exchangeLogHealthIndicator")
final class LogHealth implements HealthIndicator {
    private final ExchangeLog log;

    LogHealth(ExchangeLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        return (log.isWritable() ? Health.up() : Health.down()).build();
    }
}
