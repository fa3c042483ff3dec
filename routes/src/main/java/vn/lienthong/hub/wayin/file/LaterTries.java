package vn.lienthong.hub.wayin.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Which files were tried in vain, and when each may be tried again: a second later, and each time twice as late, up to a
 * minute. Until then a file is passed by, so that a few that cannot be answered neither hold up the others nor are counted
 * against their agency's quota over and over. Of the very many, the oldest are forgotten and tried at once.
 */
@Component
final class LaterTries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<Path, Later> files = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Later> eldest) {
            return size() > MOST;
        }
    };

    /** When a file may be tried again, and how long that was from its last try. */
    private record Later(Instant due, Duration after) {}

    LaterTries(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isDue(Path file) {
        Later later = files.get(file);
        return later == null || !clock.instant().isBefore(later.due);
    }

    synchronized void failed(Path file) {
        Later last = files.remove(file);
        Duration after = last == null ? FIRST : last.after.multipliedBy(2);
        Duration bounded = after.compareTo(LONGEST) > 0 ? LONGEST : after;
        files.put(file, new Later(clock.instant().plus(bounded), bounded));
    }

    synchronized void succeeded(Path file) {
        files.remove(file);
    }
}
