package vn.lienthong.hub.exchangelog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the outcomes of a batch of records, to be added to the day's figures in the statement that writes them. */
final class ExchangeCounts {
    static final Rows<Count> ROWS = new Rows<>(
            "exchange_count as c",
            List.of(
                    Rows.Column.of("day", "date", count -> count.figure().day()),
                    Rows.Column.of("node", "int2", Count::node),
                    Rows.Column.of("agency", "text", count -> count.figure().agency()),
                    Rows.Column.of("operation", "text", count -> count.figure().operation()),
                    Rows.Column.of("result", "text", count -> count.figure().result()),
                    Rows.Column.of("headline", "text", count -> count.figure().headline()),
                    Rows.Column.of("exchanges", "int8", Count::exchanges)));

    static final String OR_ADD = """
            on conflict (day, node, agency, operation, result, headline)
              do update set exchanges = c.exchanges + excluded.exchanges""";

    private ExchangeCounts() {}

    static List<Count> of(short node, List<ChainedEntry> batch) {
        Map<Figure, Long> counts = new HashMap<>();
        for (ChainedEntry chained : batch) {
            if (chained.entry().kind() == RecordKind.OUTCOME) {
                counts.merge(Figure.of(chained.entry()), (long) chained.entry().attempts(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Count(node, count.getKey(), count.getValue()))
                .toList();
    }

    /** How often an outcome was reached. */
    record Count(short node, Figure figure, long exchanges) {}

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
