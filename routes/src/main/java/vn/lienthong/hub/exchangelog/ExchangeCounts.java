package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the outcomes of a batch of records, to be added to the day's figures in the transaction that writes them. */
final class ExchangeCounts {
    private static final String ADD = """
            insert into exchange_count as c (day, node, agency, operation, result, headline, exchanges)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (day, node, agency, operation, result, headline)
              do update set exchanges = c.exchanges + excluded.exchanges""";

    private ExchangeCounts() {}

    static void add(Connection connection, short node, List<ChainedEntry> batch) throws SQLException {
        Map<Figure, Long> counts = new HashMap<>();
        for (ChainedEntry chained : batch) {
            if (chained.entry().kind() == RecordKind.OUTCOME) {
                counts.merge(Figure.of(chained.entry()), (long) chained.entry().attempts(), Long::sum);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (Map.Entry<Figure, Long> count : counts.entrySet()) {
                Figure figure = count.getKey();
                statement.setObject(1, figure.day());
                statement.setShort(2, node);
                statement.setString(3, figure.agency());
                statement.setString(4, figure.operation());
                statement.setString(5, figure.result());
                statement.setString(6, figure.headline());
                statement.setLong(7, count.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private record Figure(LocalDate day, String agency, String operation, String result, String headline) {
        static Figure of(LogEntry entry) {
            return new Figure(
                    entry.receivedAt().atZone(LogPartitions.ZONE).toLocalDate(),
                    Objects.toString(entry.agency(), ""),
                    Objects.toString(entry.operation(), ""),
                    entry.result(),
                    entry.headline());
        }
    }
}
