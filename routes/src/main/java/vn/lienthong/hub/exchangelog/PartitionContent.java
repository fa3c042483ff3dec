package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.hub.exchangelog.chain.AbsentRange;
import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * What a partition holds of each chain. Clocks jump, so it may hold several stretches of one chain, and its neighbours what
 * is between them.
 *
 * @param ranges each within one epoch
 * @param since when its records were received at the earliest
 * @param until at the latest
 */
record PartitionContent(List<AbsentRange> ranges, Instant since, Instant until) {

    /** @throws UnsealedRecordsException if it holds a record that no seal covers */
    static PartitionContent of(Connection connection, LogPartition partition) throws SQLException {
        List<AbsentRange> ranges = new ArrayList<>();
        // A run of positions is where a position less its number stays the same.
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        """
                        select n.name, p.epoch, p.first, p.last, p.records, r.chain_hash,
                          exists (select 1 from log_seal s where s.node = p.node and s.retention = %d
                            and (s.to_epoch, s.to_position) >= (p.epoch, p.last))
                        from (
                          select node, epoch, min(position) as first, max(position) as last, count(*) as records
                          from (select node, epoch, position,
                              position - row_number() over (partition by node, epoch order by position) as run
                            from %s) numbered
                          group by node, epoch, run) p
                        join log_node n on n.node = p.node
                        join %s r on r.node = p.node and r.epoch = p.epoch and r.position = p.last
                        order by p.node, p.epoch, p.first""".formatted(partition.retention().code(), partition.name(), partition.name()))) {
            while (rows.next()) {
                if (!rows.getBoolean(7)) {
                    throw new UnsealedRecordsException(partition.name(), rows.getString(1));
                }
                int epoch = rows.getInt(2);
                ranges.add(new AbsentRange(
                        rows.getString(1),
                        partition.retention().label(),
                        new Place(epoch, rows.getLong(3)),
                        new Place(epoch, rows.getLong(4)),
                        rows.getLong(5),
                        rows.getBytes(6)));
            }
        }
        return withTimes(connection, partition, ranges);
    }

    private static PartitionContent withTimes(Connection connection, LogPartition partition, List<AbsentRange> ranges)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select min(received_at), max(received_at) from " + partition.name());
                ResultSet times = select.executeQuery()) {
            times.next();
            OffsetDateTime since = times.getObject(1, OffsetDateTime.class);
            return since == null
                    ? new PartitionContent(ranges, partition.start(), partition.end())
                    : new PartitionContent(
                            ranges,
                            since.toInstant(),
                            times.getObject(2, OffsetDateTime.class).toInstant());
        }
    }
}
