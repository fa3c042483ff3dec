package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the log in a transaction that writes nothing, sees one state of it, and gives up after a while. */
final class LimitedQueries {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Duration limit;

    /** @param limit of each statement */
    LimitedQueries(DataSource database, Duration limit) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.limit = limit;
    }

    /** @throws LogNotReadException if it takes too long, or the database is away */
    <T> T read(Function<JdbcTemplate, T> question) {
        try {
            return transaction.execute(status -> {
                // A plan for all values would have to suit a rare agency and a frequent one, and compiling a plan takes
                // longer than these queries.
                jdbc.queryForList(
                        "select set_config('statement_timeout', ?, true), set_config('plan_cache_mode',"
                                + " 'force_custom_plan', true), set_config('jit', 'off', true)",
                        Long.toString(limit.toMillis()));
                return question.apply(jdbc);
            });
        } catch (QueryTimeoutException e) {
            throw new LogNotReadException(
                    "That took longer than " + limit.toSeconds()
                            + " s and was given up. Narrow it: a shorter time, an agency, or a person.",
                    e);
        } catch (DataAccessException | TransactionException e) {
            throw new LogNotReadException(
                    "The exchange log cannot be read at present: its database does not answer.", e);
        }
    }
}
