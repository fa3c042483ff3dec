package vn.lienthong.hub.exchangelog.redelivery;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.hub.exchangelog.BodyDirection;
import vn.lienthong.hub.exchangelog.KeptBodies;
import vn.lienthong.hub.exchangelog.search.LogCriteria;
import vn.lienthong.hub.exchangelog.search.LogSearch;

/**
 * What is delivered again, in the hub's database: commands decide, and whichever hub runs does it, at the rate that was
 * said, however many hubs there are.
 */
public final class Redeliveries {
    /** So many failures of the provider in a row, and the rest waits for somebody to look. */
    public static final int FAILURES_IN_A_ROW = 20;

    private static final String LIST = """
            select r.*, count(*) filter (where i.state = 'WAITING') as waiting,
              count(*) filter (where i.state = 'DELIVERED') as delivered,
              count(*) filter (where i.state = 'FAILED') as failed_items,
              count(*) filter (where i.state = 'CANCELLED') as cancelled
            from redelivery r join redelivery_item i using (redelivery)
            group by r.redelivery order by r.redelivery desc limit 100""";

    private static final String REQUEST = """
            select agency, credential, officer, operation, protocol_in, purpose, request_id from exchange_record
            where exchange_id = ? and kind = 'OUTCOME' order by recorded_at desc limit 1""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final RedeliveryPlanner planner;
    private final KeptBodies bodies;

    /** @param database the hub's own */
    public Redeliveries(JdbcTemplate database, LogSearch search, KeptBodies bodies) {
        this.database = database;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.getDataSource()));
        this.planner = new RedeliveryPlanner(database, search);
        this.bodies = bodies;
    }

    /**
     * What would be delivered again. Changes nothing.
     *
     * @throws vn.lienthong.hub.exchangelog.search.LogNotReadException if the log cannot be searched
     * @throws IllegalArgumentException with a sentence, if that is more than one decision
     */
    public RedeliveryPlan plan(LogCriteria criteria) {
        return planner.plan(criteria);
    }

    /**
     * Has the exchanges of a plan delivered again.
     *
     * @return the number of the redelivery
     * @throws org.springframework.dao.DuplicateKeyException if somebody else has decided on one of them meanwhile
     */
    public long start(RedeliveryPlan plan, int perSecond, String officer, String purpose) {
        return transaction.execute(status -> {
            Long number = database.queryForObject(
                    "insert into redelivery (started_by, purpose, per_second) values (?, ?, ?) returning redelivery",
                    Long.class,
                    officer,
                    purpose,
                    perSecond);
            List<UUID> exchanges = plan.exchanges();
            database.update("""
                    insert into redelivery_item (redelivery, exchange_id, position)
                    select ?, exchange_id, position from unnest(?) with ordinality as item (exchange_id, position)""", statement -> {
                statement.setLong(1, number);
                statement.setArray(2, statement.getConnection().createArrayOf("uuid", exchanges.toArray()));
            });
            return number;
        });
    }

    /** The last hundred, the newest first. */
    public List<Redelivery> list() {
        return database.query(LIST, Redeliveries::read);
    }

    private static Redelivery read(ResultSet row, int number) throws SQLException {
        return new Redelivery(
                row.getLong("redelivery"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getString("purpose"),
                row.getInt("per_second"),
                row.getString("state"),
                row.getString("note"),
                row.getInt("waiting"),
                row.getInt("delivered"),
                row.getInt("failed_items"),
                row.getInt("cancelled"));
    }

    /** @return whether it was running */
    public boolean pause(long number) {
        return database.update(
                        "update redelivery set state = 'PAUSED' where redelivery = ? and state = 'RUNNING'", number)
                == 1;
    }

    /** @return whether it was paused */
    public boolean resume(long number) {
        return database.update(
                        "update redelivery set state = 'RUNNING', note = null, failures = 0, next_at = now()"
                                + " where redelivery = ? and state = 'PAUSED'",
                        number)
                == 1;
    }

    /** What waits is not delivered; what is under way ends. @return whether it had not ended */
    public boolean cancel(long number) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int ended = database.update(
                    "update redelivery set state = 'CANCELLED', ended_at = now()"
                            + " where redelivery = ? and state in ('RUNNING', 'PAUSED')",
                    number);
            database.update(
                    "update redelivery_item set state = 'CANCELLED', done_at = now()"
                            + " where redelivery = ? and state = 'WAITING'",
                    number);
            return ended == 1;
        }));
    }

    /** A second's worth of one redelivery that is running, for the hub that calls; empty if it is not yet time. */
    public List<Due> claim() {
        return transaction.execute(status -> {
            List<long[]> turn = database.query("""
                    update redelivery set next_at = now() + interval '1 second' where redelivery = (
                      select redelivery from redelivery where state = 'RUNNING' and next_at <= now()
                      order by next_at limit 1 for update skip locked) returning redelivery, per_second""", (row, number) -> new long[] {row.getLong(1), row.getLong(2)});
            if (turn.isEmpty()) {
                return List.of();
            }
            long number = turn.get(0)[0];
            List<Due> due = database.query(
                    """
                    update redelivery_item set claimed_until = now() + interval '2 minutes'
                    where (redelivery, exchange_id) in (
                      select redelivery, exchange_id from redelivery_item where redelivery = ? and state = 'WAITING'
                        and (claimed_until is null or claimed_until < now())
                      order by position limit ? for update skip locked) returning exchange_id""", (row, index) -> new Due(number, row.getObject(1, UUID.class)), number, turn.get(0)[1]);
            if (due.isEmpty()) {
                database.update(
                        "update redelivery r set state = 'DONE', ended_at = now() where redelivery = ? and not exists ("
                                + "select 1 from redelivery_item i where i.redelivery = r.redelivery and i.state = 'WAITING')",
                        number);
            }
            return due;
        });
    }

    /** Whether it was delivered, and only the note of that was lost. */
    public boolean isDelivered(UUID exchange) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from exchange_record where exchange_id = ? and kind = 'REDELIVERY'"
                        + " and outcome = 'ANSWERED')",
                Boolean.class,
                exchange));
    }

    /** The request of an exchange; empty if its body is not kept any more. */
    public Optional<RecordedRequest> request(UUID exchange) throws GeneralSecurityException {
        Optional<byte[]> body = bodies.read(exchange, BodyDirection.REQUEST);
        return body.flatMap(bytes -> database
                .query(
                        REQUEST,
                        (row, number) -> new RecordedRequest(
                                exchange,
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                bytes),
                        exchange)
                .stream()
                .findFirst());
    }

    /** Notes that one is delivered. */
    public void delivered(Due due, String result) {
        end(due, "DELIVERED", result);
        database.update("update redelivery set failures = 0 where redelivery = ?", due.redelivery());
    }

    /**
     * Notes that one could not be delivered, and pauses all when the provider has failed too often.
     *
     * @param byProvider whether that was the provider's fault
     */
    public void failed(Due due, String result, boolean byProvider) {
        end(due, "FAILED", result);
        if (byProvider) {
            database.update(
                    """
                    update redelivery set failures = failures + 1,
                      state = case when state = 'RUNNING' and failures + 1 >= ? then 'PAUSED' else state end,
                      note = case when state = 'RUNNING' and failures + 1 >= ? then ? else note end
                    where redelivery = ?""",
                    FAILURES_IN_A_ROW,
                    FAILURES_IN_A_ROW,
                    "the provider failed " + FAILURES_IN_A_ROW + " times in a row, the last time with " + result,
                    due.redelivery());
        }
    }

    /** Leaves one for a later turn, not before some time has passed. */
    public void later(Due due, Duration wait) {
        database.update(
                "update redelivery_item set claimed_until = now() + ? * interval '1 second'"
                        + " where redelivery = ? and exchange_id = ?",
                wait.toSeconds(),
                due.redelivery(),
                due.exchange());
    }

    private void end(Due due, String state, String result) {
        database.update(
                "update redelivery_item set state = ?, result = ?, done_at = now()"
                        + " where redelivery = ? and exchange_id = ?",
                state,
                result,
                due.redelivery(),
                due.exchange());
    }

    /** One exchange that is to be delivered now. */
    public record Due(long redelivery, UUID exchange) {}
}
