package vn.lienthong.hub.running;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;

/** The exchange log as it is on the disk. */
public final class RecordedExchanges {
    private final JdbcTemplate database;

    RecordedExchanges(JdbcTemplate database) {
        this.database = database;
    }

    /** The one record of an exchange, by column. */
    public Map<String, Object> of(String exchangeId) {
        return database.queryForMap("select * from exchange_record where exchange_id = ?::uuid", exchangeId);
    }

    /** How many attempts there were, by verdict or fault code; rows that count attempts count as many. */
    public Map<String, Integer> byOutcome() {
        Map<String, Integer> counts = new TreeMap<>();
        database.query("select coalesce(verdict, fault_code), sum(attempts) from exchange_record group by 1", row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** How many attempts there were. */
    public int attempts() {
        return database.queryForObject("select coalesce(sum(attempts), 0) from exchange_record", Integer.class);
    }

    /** Outcomes since there were so many records, in their order. */
    public List<String> outcomesOf(String agency) {
        return database.queryForList(
                "select coalesce(verdict, fault_code) from exchange_record where agency = ? order by record_id",
                String.class,
                agency);
    }

    /** The whole log as text, as whoever steals the database would read it. */
    public String text() {
        return String.join(
                "\n", database.queryForList("select r::text from exchange_record r order by record_id", String.class));
    }
}
