package vn.lienthong.hub.exchangelog.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;

import vn.lienthong.hub.exchangelog.RetentionClass;

/** Makes of a row of {@link SearchStatement} what people see of it. */
final class RecordRows implements RowMapper<RecordedExchange> {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final int SHOWN_OF_REVISION = 4;

    @Override
    public RecordedExchange mapRow(ResultSet row, int number) throws SQLException {
        return new RecordedExchange(
                row.getObject("exchange_id", UUID.class),
                row.getString("kind"),
                row.getInt("attempts"),
                time(row, "received_at"),
                time(row, "recorded_at"),
                row.getString("agency"),
                row.getString("officer"),
                row.getString("operation"),
                row.getString("revision_start"),
                row.getString("protocol_in"),
                row.getString("protocol_out"),
                row.getString("purpose"),
                row.getString("request_id"),
                row.getString("outcome"),
                row.getString("verdict"),
                row.getString("fault_code"),
                words(row.getString("subject_kinds")),
                words(row.getString("names")),
                row.getInt("hub_micros") / MICROS_PER_MILLI,
                providerMillis(row),
                row.getString("trace"),
                servedBy(row.getString("served_by")),
                row.getString("node_name"),
                RetentionClass.of(row.getShort("retention")).label(),
                row.getInt("epoch"),
                row.getLong("position"));
    }

    /** As routes are called. */
    private static String servedBy(String operation) {
        return operation == null ? null : operation.substring(0, operation.indexOf('@') + 1 + SHOWN_OF_REVISION);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Double providerMillis(ResultSet row) throws SQLException {
        int micros = row.getInt("provider_micros");
        return row.wasNull() ? null : Double.valueOf(micros / MICROS_PER_MILLI);
    }

    private static List<String> words(String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }
}
