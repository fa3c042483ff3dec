package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A partition of the log: the records of one class that were recorded in one month.
 *
 * @param name of its table
 * @param bytes what it takes on the disk, with its indexes
 */
public record LogPartition(String name, RetentionClass retention, YearMonth month, long bytes) {
    private static final Pattern NAME = Pattern.compile("exchange_record_([a-z]+)_(\\d{4,})_(\\d\\d)");

    /** All there are, the oldest first. */
    static List<LogPartition> all(Connection connection) throws SQLException {
        List<LogPartition> partitions = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("""
                        select c.relname, pg_total_relation_size(c.oid)
                        from pg_partition_tree('exchange_record') t join pg_class c on c.oid = t.relid
                        where t.isleaf and c.relkind = 'r'""")) {
            while (rows.next()) {
                Matcher name = NAME.matcher(rows.getString(1));
                if (name.matches()) {
                    partitions.add(new LogPartition(
                            name.group(),
                            RetentionClass.of(name.group(1)),
                            YearMonth.of(Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3))),
                            rows.getLong(2)));
                }
            }
        }
        partitions.sort((one, other) -> one.month.equals(other.month)
                ? one.retention.compareTo(other.retention)
                : one.month.compareTo(other.month));
        return partitions;
    }

    Instant start() {
        return month.atDay(1).atStartOfDay(LogPartitions.ZONE).toInstant();
    }

    Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(LogPartitions.ZONE).toInstant();
    }

    /** Whether all of it was recorded before a day began in Viet Nam. */
    boolean isBefore(LocalDate day) {
        return !end().isAfter(day.atStartOfDay(LogPartitions.ZONE).toInstant());
    }
}
