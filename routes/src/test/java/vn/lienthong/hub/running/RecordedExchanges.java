package vn.lienthong.hub.running;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

/** The exchange log as it is on the disk. */
public final class RecordedExchanges {
    private final JdbcTemplate database;

    RecordedExchanges(JdbcTemplate database) {
        this.database = database;
    }

    /** The one record of an exchange, by column; an array is a list. */
    public Map<String, Object> of(String exchangeId) {
        return database.queryForObject("""
                select string_to_array(f.names, ' ') as fields_left, string_to_array(r.subject_kinds, ' ') as subject_kinds,
                  array_remove(array_prepend(r.subject_hash, r.further_subjects), null) as subject_hashes, r.*
                from exchange_record r left join log_field_set f using (field_set)
                where exchange_id = ?::uuid and kind = 'OUTCOME'""", new WithLists(), exchangeId);
    }

    /** How the driver writes an array as text depends on how often it has run a statement. */
    private static final class WithLists extends ColumnMapRowMapper {
        @Override
        protected Object getColumnValue(ResultSet row, int index) throws SQLException {
            Object value = super.getColumnValue(row, index);
            return value instanceof Array array ? List.of((Object[]) array.getArray()) : value;
        }
    }

    /** How many attempts there were, by verdict or fault code; rows that count attempts count as many. */
    public Map<String, Integer> byOutcome() {
        Map<String, Integer> counts = new TreeMap<>();
        database.query(
                "select coalesce(verdict, fault_code), sum(attempts) from exchange_record where kind = 'OUTCOME' group by 1",
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** How many attempts there were. */
    public int attempts() {
        return database.queryForObject(
                "select coalesce(sum(attempts), 0) from exchange_record where kind = 'OUTCOME'", Integer.class);
    }

    /** Outcomes since there were so many records, in their order. */
    public List<String> outcomesOf(String agency) {
        return database.queryForList(
                "select coalesce(verdict, fault_code) from exchange_record where agency = ? and kind = 'OUTCOME' order by recorded_at, position",
                String.class,
                agency);
    }

    /** The whole log as text, as whoever steals the database would read it. */
    public String text() {
        return String.join(
                "\n",
                database.queryForList(
                        "select r::text from exchange_record r order by recorded_at, position", String.class));
    }
}
