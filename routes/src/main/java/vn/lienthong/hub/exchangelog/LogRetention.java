package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.exchangelog.LogSettings.KeepSettings;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Removes what has been kept long enough. Every hub looks once an hour, so that it happens within an hour after midnight or
 * after a start; one does it, and the others leave it to that one.
 */
final class LogRetention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 60;
    /** All of a partition is read before it is dropped. */
    private static final Duration LONGEST_STATEMENT = Duration.ofHours(6);

    private final LogConnections connections;
    private final LogKey key;
    private final SealFile file;
    private final KeepSettings keep;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "exchange-log-retention");
        thread.setDaemon(true);
        return thread;
    });

    LogRetention(LogConnections connections, LogKey key, SealFile file, KeepSettings keep, Clock clock) {
        this.connections = connections;
        this.key = key;
        this.file = file;
        this.keep = keep;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::removeWhatIsDue, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Never throws: what does not succeed is tried again an hour later. */
    void removeWhatIsDue() {
        try (Connection connection = connections.open()) {
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST_STATEMENT.toMillis());
            if (isMine(connection)) {
                LocalDate today = today(connection);
                for (LogPartition partition : LogPartition.all(connection)) {
                    long days = keep.of(partition.retention()).toDays();
                    if (partition.isBefore(today.minusDays(days))) {
                        remove(connection, partition, days);
                    }
                }
            }
        } catch (Exception e) {
            LOG.error("what has been kept long enough could not be looked for: {}", GroupCommit.reasonOf(e));
        }
    }

    private void remove(Connection connection, LogPartition partition, long days) {
        try {
            SignedText signed =
                    new PartitionRemoval(connection, key, clock).remove(partition, "kept for " + days + " days");
            LOG.info("{} was removed from the exchange log: it had been kept for {} days", partition.name(), days);
            file.append(List.of(signed));
        } catch (IOException e) {
            LOG.error("the removal of {} could not be written to {} yet: {}", partition.name(), file, e.toString());
        } catch (SQLException | RuntimeException e) {
            LOG.error("{} could not be removed: {}", partition.name(), GroupCommit.reasonOf(e));
        }
    }

    /** By whichever clock is behind, so that one that jumps ahead for years removes nothing. */
    private LocalDate today(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet time = select.executeQuery("select now()")) {
            time.next();
            Instant there = time.getObject(1, OffsetDateTime.class).toInstant();
            Instant here = clock.instant();
            return LocalDate.ofInstant(here.isBefore(there) ? here : there, LogPartitions.ZONE);
        }
    }

    /** As long as the connection is open. */
    private static boolean isMine(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
                ResultSet locked = lock.executeQuery(
                        "select pg_try_advisory_lock(hashtext('lienthong exchange log retention'))")) {
            locked.next();
            return locked.getBoolean(1);
        }
    }

    /** What is under way is given up, and is as it was. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
