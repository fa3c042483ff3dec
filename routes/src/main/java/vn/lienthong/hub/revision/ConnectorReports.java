package vn.lienthong.hub.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each hub says of its connectors, in the database, so that it can be looked at from one place. */
public final class ConnectorReports {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // The version of the hub that wrote it may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String WRITE = """
            insert into connector_report (node, reported_at, report) values (?, now(), ?::jsonb)
            on conflict (node) do update set reported_at = excluded.reported_at, report = excluded.report""";

    /** A hub that has been silent for longer was given up or renamed. */
    private static final String READ = """
            select node, report, extract(epoch from now() - reported_at) as seconds from connector_report
            where reported_at > now() - interval '1 day' order by node""";

    private final JdbcTemplate database;

    /** @param database the hub's own */
    public ConnectorReports(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What a hub said last.
     *
     * @param node its name
     * @param age how long ago, by the database's clock
     * @param connectors by id
     */
    public record Report(String node, Duration age, List<ConnectorState> connectors) {}

    /** Puts what a hub says in the place of what it said before. */
    public void write(String node, List<ConnectorState> connectors) {
        try {
            database.update(WRITE, node, JSON.writeValueAsString(connectors));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all hubs that have said something within a day, by name. */
    public List<Report> read() {
        return database.query(READ, (row, number) -> report(row));
    }

    private static Report report(ResultSet row) throws SQLException {
        try {
            return new Report(
                    row.getString("node"),
                    Duration.ofSeconds(row.getLong("seconds")),
                    JSON.readValue(row.getString("report"), new TypeReference<List<ConnectorState>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What " + row.getString("node") + " reported cannot be read.", e);
        }
    }
}
