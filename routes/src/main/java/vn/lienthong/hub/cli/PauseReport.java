package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.connector.pause.Pause;

/** Which connected systems are paused, for who lists connectors. */
record PauseReport(List<Pause> pauses) {

    /** None where no database is set, as for who only writes folders. */
    static PauseReport read(PrintWriter notes) {
        DatabaseSettings database = new StartEnvironment().settings().database();
        if (database == null || database.url() == null || database.url().isBlank()) {
            return new PauseReport(List.of());
        }
        try (HubStore store = HubStore.open()) {
            return new PauseReport(store.pauses().at(Instant.now()));
        } catch (CannotRunException e) {
            notes.println("Which are paused cannot be told. " + e.getMessage());
            return new PauseReport(List.of());
        }
    }

    void addTo(ObjectNode document) {
        pauses.forEach(pause -> document.withArray("paused")
                .addObject()
                .put("connector", pause.connector())
                .put("until", pause.untilAsTold())
                .put("reason", pause.reason())
                .put("by", pause.pausedBy()));
    }

    void print(PrintWriter out) {
        pauses.forEach(pause -> out.printf(
                "%n%s is paused until %s by %s%s%n",
                pause.connector(),
                pause.untilAsTold(),
                pause.pausedBy(),
                pause.reason() == null ? "" : ": " + pause.reason()));
    }
}
