package vn.lienthong.hub.exchangelog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes as the machine's clock does until it is set; then it stands still at what it was set to. */
final class JumpingClock extends Clock {
    private volatile Instant standsAt;

    void jumpTo(Instant time) {
        standsAt = time;
    }

    @Override
    public Instant instant() {
        Instant time = standsAt;
        return time == null ? Instant.now() : time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
