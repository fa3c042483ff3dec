package vn.lienthong.hub.exchangelog.redelivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.exchangelog.search.LogCriteria;
import vn.lienthong.hub.exchangelog.search.LogPage;
import vn.lienthong.hub.exchangelog.search.LogSearch;
import vn.lienthong.hub.exchangelog.search.RecordedExchange;

/**
 * Says which exchanges can be delivered again: changes of which it is not known that they were done, and whose request is
 * kept. Look-ups cannot, because nobody waits for their answer any more.
 */
final class RedeliveryPlanner {
    /** More than that is more than one decision. */
    static final int MOST = 100_000;

    private static final String STATES = """
            select asked.exchange_id,
              exists (select 1 from exchange_body b join log_day_key k using (day)
                where b.exchange_id = asked.exchange_id and b.direction = 'REQUEST') as kept,
              exists (select 1 from exchange_record r
                where r.exchange_id = asked.exchange_id and r.kind = 'REDELIVERY' and r.outcome = 'ANSWERED') as delivered,
              exists (select 1 from redelivery_item i
                where i.exchange_id = asked.exchange_id and i.state = 'WAITING') as waiting
            from unnest(?) as asked (exchange_id)""";

    private final JdbcTemplate database;
    private final LogSearch search;

    RedeliveryPlanner(JdbcTemplate database, LogSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * @throws vn.lienthong.hub.exchangelog.search.LogNotReadException if the log cannot be searched
     * @throws IllegalArgumentException if more would be delivered than is one decision
     */
    RedeliveryPlan plan(LogCriteria criteria) {
        RedeliveryPlan plan = new RedeliveryPlan();
        String after = null;
        do {
            LogPage page = search.search(criteria, LogSearch.MOST, after);
            take(page.exchanges(), plan);
            if (plan.getExchanges() > MOST) {
                throw new IllegalArgumentException(
                        "More than " + MOST + " would be delivered again. Narrow it: a shorter time, an agency.");
            }
            after = page.next();
        } while (after != null);
        return plan;
    }

    private void take(List<RecordedExchange> page, RedeliveryPlan plan) {
        List<RecordedExchange> outcomes = page.stream()
                .filter(exchange -> exchange.kind().equals("OUTCOME"))
                .toList();
        Map<UUID, String> obstacles =
                obstacles(outcomes.stream().map(RecordedExchange::exchangeId).toList());
        for (RecordedExchange exchange : outcomes) {
            String obstacle = obstacle(exchange, obstacles.get(exchange.exchangeId()));
            if (obstacle == null) {
                plan.take(exchange);
            } else {
                plan.leaveOut(obstacle);
            }
        }
    }

    private static String obstacle(RecordedExchange exchange, String ofItsState) {
        if (!exchange.retention().equals("change") || Caller.HUB.equals(exchange.agency())) {
            return "changed nothing";
        }
        return exchange.outcome().equals("ANSWERED") ? "was answered" : ofItsState;
    }

    private Map<UUID, String> obstacles(List<UUID> exchanges) {
        Map<UUID, String> obstacles = new HashMap<>();
        database.query(STATES, statement -> statement.setArray(1, array(statement.getConnection(), exchanges)), row -> {
            String obstacle = null;
            if (row.getBoolean("delivered")) {
                obstacle = "was delivered again already";
            } else if (row.getBoolean("waiting")) {
                obstacle = "is waiting for that already";
            } else if (!row.getBoolean("kept")) {
                obstacle = "its request is not kept";
            }
            obstacles.put(row.getObject("exchange_id", UUID.class), obstacle);
        });
        return obstacles;
    }

    private static Array array(Connection connection, List<UUID> exchanges) throws SQLException {
        return connection.createArrayOf("uuid", exchanges.toArray());
    }
}
