package vn.lienthong.hub.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.hub.connector.Refusals.Refusal;
import vn.lienthong.hub.revision.ConnectorState;

/** How all connectors stand just now, for those who watch the hub. */
final class ConnectorStates {
    private static final int LONGEST_REASON = 4_000;

    private final LiveConnectors live;
    private final Refusals refusals;

    ConnectorStates(LiveConnectors live, Refusals refusals) {
        this.live = live;
        this.refusals = refusals;
    }

    /** Those that are served and those that are refused, by id. */
    List<ConnectorState> now() {
        Map<String, Refusal> refused = new TreeMap<>(refusals.all());
        Map<String, ConnectorState> states = new TreeMap<>();
        Map<String, Instant> since = live.servedSince();
        live.revisions()
                .forEach((id, revision) -> states.put(id, state(id, revision, since.get(id), refused.remove(id))));
        refused.forEach((id, refusal) -> states.put(id, state(id, null, null, refusal)));
        return new ArrayList<>(states.values());
    }

    private static ConnectorState state(String id, String revision, Instant since, Refusal refusal) {
        if (refusal == null) {
            return new ConnectorState(id, revision, since, null, null);
        }
        String reason = refusal.reason();
        return new ConnectorState(
                id, revision, since, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), refusal.at());
    }
}
