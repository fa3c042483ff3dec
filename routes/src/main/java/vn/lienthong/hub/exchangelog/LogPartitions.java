package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** Sees to it that there is a partition for each retention class and month before something is written there. */
final class LogPartitions {
    /** Days and months of the programme's figures are those of Viet Nam. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Set<Part> known = new HashSet<>();

    /** Commits. The month after is made as well, so that nobody waits for it when it begins. */
    void prepare(Connection connection, RetentionClass retention, Instant recordedAt) throws SQLException {
        YearMonth month = YearMonth.from(recordedAt.atZone(ZONE));
        Part part = new Part(retention, month);
        if (!known.contains(part)) {
            create(connection, retention, month);
            create(connection, retention, month.plusMonths(1));
            connection.commit();
            known.add(part);
        }
    }

    /** One of them may have been removed: a clock can jump back to it. */
    void forget() {
        known.clear();
    }

    static String name(RetentionClass retention, YearMonth month) {
        return "exchange_record_%s_%d_%02d".formatted(retention.label(), month.getYear(), month.getMonthValue());
    }

    private static void create(Connection connection, RetentionClass retention, YearMonth month) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select create_exchange_record_partition(?, ?, ?, ?)")) {
            statement.setString(1, name(retention, month));
            statement.setString(2, retention.label());
            statement.setObject(3, start(month));
            statement.setObject(4, start(month.plusMonths(1)));
            statement.execute();
        }
    }

    private static Object start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Compared for each record, so it is no text. */
    private record Part(RetentionClass retention, YearMonth month) {}
}
