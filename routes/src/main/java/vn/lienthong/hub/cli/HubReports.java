package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.revision.ConnectorReports;
import vn.lienthong.hub.revision.ConnectorReports.Report;
import vn.lienthong.hub.revision.ConnectorState;

/** What the hubs that run say of their connectors, if there is a database in which they say it. */
record HubReports(List<Report> reports) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final int SHOWN = 8;

    /** @param notes take why there is nothing although a database is named */
    static Optional<HubReports> read(PrintWriter notes) {
        DatabaseSettings database = new StartEnvironment().settings().database();
        if (database == null || database.url() == null || database.url().isBlank()) {
            return Optional.empty();
        }
        try (HubStore store = HubStore.open()) {
            return Optional.of(new HubReports(new ConnectorReports(store.jdbc()).read()));
        } catch (CannotRunException e) {
            notes.println("What hubs serve is not known: " + e.getMessage());
            notes.flush();
            return Optional.empty();
        }
    }

    ArrayNode json() {
        ArrayNode hubs = JSON.createArrayNode();
        for (Report report : reports) {
            ObjectNode hub = hubs.addObject();
            hub.put("node", report.node());
            hub.put("secondsAgo", report.age().toSeconds());
            hub.set("connectors", JSON.valueToTree(report.connectors()));
        }
        return hubs;
    }

    void print(PrintWriter out) {
        for (Report report : reports) {
            List<ConnectorState> refused = report.connectors().stream()
                    .filter(state -> state.refusal() != null)
                    .toList();
            long served = report.connectors().stream()
                    .filter(state -> state.revision() != null)
                    .count();
            out.printf(
                    "%n%s %s: %d connectors are served, %d changes are refused.%n",
                    report.node(), heard(report.age()), served, refused.size());
            refused.forEach(state -> out.printf(
                    "  %s %s, refused since %s:%n    %s%n",
                    state.connector(),
                    state.revision() == null
                            ? "is not served"
                            : "stays at " + state.revision().substring(0, SHOWN),
                    LogOutput.time(state.refusedAt()),
                    state.refusal().replace("\n", "\n    ")));
        }
    }

    private static String heard(Duration age) {
        return age.compareTo(SILENT) < 0 ? "runs" : "was last heard of " + age.toMinutes() + " minutes ago";
    }
}
