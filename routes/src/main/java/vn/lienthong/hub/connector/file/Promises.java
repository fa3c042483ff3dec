package vn.lienthong.hub.connector.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The open promises, in the hub's database: whichever node is asked next, and after every restart, they are there. */
final class Promises {
    private static final String COLUMNS = """
            exchange_id, request_key, connector, operation, revision, agency, credential, protocol, purpose, officer,
            request_id, fields, answer_by""";
    private static final String INSERT = """
            insert into deferred_exchange (%s, state, sealed_request, promised_at)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?
            where (select count(*) from (select 1 from deferred_exchange
              where connector = ? and state in ('WAITING', 'SENDING') limit ?) waiting) < ?""".formatted(COLUMNS);

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Promises(JdbcTemplate database, TransactionTemplate transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a new one.
     *
     * @param sealedRequest the line for the provider
     * @param atMost how many of the system may wait for their file
     * @throws HubFault {@link FaultCode#PROVIDER_BUSY} if as many wait
     */
    void add(OpenPromise promise, byte[] sealedRequest, int atMost) {
        OperationName name = promise.operation().name();
        int added = database.update(
                INSERT,
                promise.exchange(),
                promise.key(),
                name.connector(),
                name.operation(),
                promise.operation().revision(),
                promise.caller().agency(),
                promise.caller().credential(),
                promise.protocol().name(),
                promise.claims().purpose(),
                promise.claims().officer(),
                promise.claims().requestId(),
                String.join(" ", promise.fields()),
                Timestamp.from(promise.answerBy()),
                sealedRequest,
                now(),
                name.connector(),
                atMost,
                atMost);
        if (added == 0) {
            throw new HubFault(FaultCode.PROVIDER_BUSY);
        }
    }

    /**
     * Closes an open promise, if it is open and nobody else is just closing it.
     *
     * @param key of its request
     * @param operation whose it must be
     * @param closing records what became of it and says what is to be kept
     * @return whether it was open
     */
    boolean close(String key, OperationName operation, Closing closing) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            List<OpenPromise> found = database.query(
                    "select " + COLUMNS + " from deferred_exchange"
                            + " where request_key = ? and connector = ? and operation = ? and state = 'SENT'"
                            + " for update skip locked",
                    (row, number) -> promise(row),
                    key,
                    operation.connector(),
                    operation.operation());
            found.forEach(promise -> keep(promise, closing.close(promise)));
            return !found.isEmpty();
        }));
    }

    /** Whether there was such a request, whatever became of it. */
    boolean isKnown(String key, OperationName operation) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from deferred_exchange where request_key = ? and connector = ? and operation = ?)",
                Boolean.class,
                key,
                operation.connector(),
                operation.operation()));
    }

    /** Closes those whose time is over, those first whose is longest. */
    void closeEnded(int atMost, ClosingEnded closing) {
        transactions.executeWithoutResult(transaction -> database.query(
                        "select " + COLUMNS + ", state from deferred_exchange where closed_at is null and answer_by < ?"
                                + " order by answer_by limit ? for update skip locked",
                        (row, number) -> new Ended(promise(row), "SENT".equals(row.getString("state"))),
                        now(),
                        atMost)
                .forEach(ended -> keep(ended.promise(), closing.close(ended.promise(), ended.isSent()))));
    }

    /** Deletes those that have been closed for long enough. */
    void deleteClosedBefore(Instant time) {
        database.update("delete from deferred_exchange where closed_at < ?", Timestamp.from(time));
    }

    private void keep(OpenPromise promise, Closed closed) {
        database.update(
                "update deferred_exchange set state = ?, verdict = ?, fault_code = ?, sealed_answer = ?,"
                        + " sealed_request = null, closed_at = ? where exchange_id = ?",
                closed.faultCode() == null ? "ANSWERED" : "FAILED",
                closed.verdict(),
                closed.faultCode(),
                closed.sealedAnswer(),
                now(),
                promise.exchange());
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static OpenPromise promise(ResultSet row) throws SQLException {
        return new OpenPromise(
                row.getObject("exchange_id", UUID.class),
                row.getString("request_key"),
                new OperationKey(
                        new OperationName(row.getString("connector"), row.getString("operation")),
                        row.getString("revision")),
                new Caller(row.getString("agency"), row.getObject("credential", UUID.class)),
                Protocol.valueOf(row.getString("protocol")),
                new Claims(row.getString("purpose"), row.getString("officer"), row.getString("request_id"), null),
                fields(row.getString("fields")),
                row.getTimestamp("answer_by").toInstant());
    }

    static Set<String> fields(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /** What becomes of a promise. */
    @FunctionalInterface
    interface Closing {
        Closed close(OpenPromise promise);
    }

    /** What becomes of one whose time is over. */
    @FunctionalInterface
    interface ClosingEnded {
        Closed close(OpenPromise promise, boolean isSent);
    }

    private record Ended(OpenPromise promise, boolean isSent) {}

    /**
     * What is kept of it.
     *
     * @param verdict null if there is no answer
     * @param faultCode null if there is one
     * @param sealedAnswer null if there is none
     */
    record Closed(String verdict, String faultCode, byte[] sealedAnswer) {}
}
