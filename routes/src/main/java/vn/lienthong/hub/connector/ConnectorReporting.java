package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.revision.ConnectorReports;
import vn.lienthong.hub.revision.ConnectorState;

/** Writes down how the connectors stand when that has changed, and now and then that the hub is still there. */
final class ConnectorReporting {
    static final Duration EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorReporting.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

    private final ConnectorStates states;
    private final ConnectorReports reports;
    private final String node;
    private List<ConnectorState> written;
    private long writtenAt;

    ConnectorReporting(ConnectorStates states, ConnectorReports reports, String node) {
        this.states = states;
        this.reports = reports;
        this.node = node;
    }

    /** Never throws: what cannot be written now is tried again. */
    void report() {
        try {
            List<ConnectorState> now = states.now();
            if (!now.equals(written) || System.nanoTime() - writtenAt > SIGN_OF_LIFE.toNanos()) {
                reports.write(node, now);
                written = now;
                writtenAt = System.nanoTime();
            }
        } catch (RuntimeException e) {
            LOG.debug("How the connectors stand could not be written down", e);
        }
    }
}
