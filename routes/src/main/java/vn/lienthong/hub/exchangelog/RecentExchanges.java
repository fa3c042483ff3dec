package vn.lienthong.hub.exchangelog;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the newest records, for operators. What it shows holds no personal data, because the log holds none. */
public final class RecentExchanges {
    private static final int LIMIT = 1000;
    private static final String SELECT = """
            select exchange_id as "exchangeId", kind, attempts, received_at as "receivedAt", agency, officer, operation,
              left(revision::text, 4) as revision, protocol_in as "protocolIn", protocol_out as "protocolOut", purpose,
              request_id as "requestId", outcome, verdict, fault_code as "faultCode", names as "fieldsLeft",
              hub_micros / 1000.0 as "hubMillis", provider_micros / 1000.0 as "providerMillis",
              replace(trace_id::text, '-', '') as "traceId"
            from exchange_record left join log_field_set using (field_set)
            where kind <> 'INTENT' order by recorded_at desc, position desc limit ?""";

    private final JdbcTemplate database;

    RecentExchanges(JdbcTemplate database) {
        this.database = database;
    }

    /** @param limit how many at most; more than 1000 are never returned */
    public List<Map<String, Object>> newest(int limit) {
        return database.queryForList(SELECT, Math.max(1, Math.min(limit, LIMIT)));
    }
}
