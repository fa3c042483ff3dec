package vn.lienthong.hub.connector.pause;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** The pauses of connected systems, in the hub's database. */
public final class Pauses {
    private final JdbcTemplate database;

    /** @param database the hub's own */
    public Pauses(JdbcTemplate database) {
        this.database = database;
    }

    /** Begins one, in the place of one of the same system. */
    public void begin(Pause pause) {
        database.update(
                "insert into connector_pause (connector, until_at, reason, paused_by) values (?, ?, ?, ?)"
                        + " on conflict (connector) do update set until_at = excluded.until_at,"
                        + " reason = excluded.reason, paused_by = excluded.paused_by, paused_at = now()",
                pause.connector(),
                Timestamp.from(pause.until()),
                pause.reason(),
                pause.pausedBy());
    }

    /** Ends one before its time; whether there was one. */
    public boolean end(String connector) {
        return database.update("delete from connector_pause where connector = ?", connector) > 0;
    }

    /** Those whose time is not over at a moment, by their connectors. */
    public List<Pause> at(Instant now) {
        return database.query(
                "select connector, until_at, reason, paused_by from connector_pause where until_at > ? order by connector",
                (row, number) -> new Pause(
                        row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)),
                Timestamp.from(now));
    }
}
