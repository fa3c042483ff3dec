package vn.lienthong.hub.connector.pause;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import vn.lienthong.hub.fault.HubFault;

/** Which connected systems are paused just now, as every node sees within a second or two. */
public final class PauseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PauseWatch.class);

    private final Pauses pauses;
    private final Clock clock;
    private volatile Map<String, Pause> paused = Map.of();

    PauseWatch(Pauses pauses, Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    /** @throws HubFault if the system is paused */
    public void requireNone(String connector) {
        Pause pause = paused.get(connector);
        if (pause != null) {
            Instant now = clock.instant();
            if (now.isBefore(pause.until())) {
                throw pause.fault(now);
            }
        }
    }

    public boolean isPaused(String connector) {
        Pause pause = paused.get(connector);
        return pause != null && clock.instant().isBefore(pause.until());
    }

    /** One look. While the database is away, what was seen last holds until its time is over. */
    void look() {
        try {
            Map<String, Pause> now = pauses.at(clock.instant()).stream()
                    .collect(Collectors.toUnmodifiableMap(Pause::connector, Function.identity()));
            now.values().stream()
                    .filter(pause -> !pause.equals(paused.get(pause.connector())))
                    .forEach(pause -> LOG.warn("{} is paused until {}", pause.connector(), pause.untilAsTold()));
            paused.keySet().stream()
                    .filter(connector -> !now.containsKey(connector))
                    .forEach(connector -> LOG.info("{} is paused no more", connector));
            paused = now;
        } catch (DataAccessException e) {
            LOG.debug("Whether systems are paused could not be looked up", e);
        }
    }
}
