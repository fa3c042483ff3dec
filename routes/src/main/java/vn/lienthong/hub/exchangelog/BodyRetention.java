package vn.lienthong.hub.exchangelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deletes bodies when their time is over, once a day, in one hub at a time. The log says that it was done. */
final class BodyRetention implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BodyRetention.class);
    private static final String LOCK = "hashtext('lienthong exchange bodies')";
    private static final long AFTER_THE_START_MINUTES = 1;

    private final JdbcTemplate database;
    private final KeptBodies bodies;
    private final ExchangeLog log;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "body-retention");
        thread.setDaemon(true);
        return thread;
    });

    BodyRetention(JdbcTemplate database, KeptBodies bodies, ExchangeLog log, Duration kept, Clock clock) {
        this.database = database;
        this.bodies = bodies;
        this.log = log;
        this.kept = kept;
        this.clock = clock;
        timer.scheduleWithFixedDelay(
                this::applyOrLog, AFTER_THE_START_MINUTES, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void applyOrLog() {
        try {
            apply();
        } catch (RuntimeException e) {
            LOG.error("bodies whose time is over could not be deleted: {}", e.getMessage());
        }
    }

    /** Does nothing if another hub is at it. */
    void apply() {
        database.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                if (isTrue(statement, "select pg_try_advisory_lock(" + LOCK + ")")) {
                    try {
                        deleteWhatIsOver();
                    } finally {
                        isTrue(statement, "select pg_advisory_unlock(" + LOCK + ")");
                    }
                }
            }
            return null;
        });
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private void deleteWhatIsOver() {
        LocalDate before = LocalDate.ofInstant(clock.instant().minus(kept), LogPartitions.ZONE);
        if (bodies.hasBefore(before)) {
            OwnAct act = OwnAct.of(KeptBodies.DELETION, null, "retention", before.toString());
            log.intend(act);
            int days = bodies.deleteBefore(before);
            log.done(act);
            LOG.info("the bodies of {} days before {} were deleted", days, before);
        }
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
