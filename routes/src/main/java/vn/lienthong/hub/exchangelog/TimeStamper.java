package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Has seals stamped with the time by an authority, in a thread of its own: nothing waits for it. A seal that cannot be
 * stamped goes without; the next one covers it too, because it refers to it.
 */
final class TimeStamper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimeStamper.class);
    private static final int WAITING = 100;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 5_000;

    private final LogConnections connections;
    private final TimeStampAuthority authority;
    private final BlockingQueue<SignedText> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::run, "exchange-log-time-stamps");

    /** @param authority null if there is none */
    TimeStamper(LogConnections connections, TimeStampAuthority authority) {
        this.connections = connections;
        this.authority = authority;
        thread.setDaemon(true);
    }

    void start() {
        if (authority != null) {
            thread.start();
        }
    }

    /** Takes a seal that is in the database; never waits. */
    void stamp(SignedText seal) {
        if (authority != null && !queue.offer(seal)) {
            LOG.warn("a seal has no time stamp: {} others wait for one", WAITING);
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                stampPatiently(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stampPatiently(SignedText seal) throws InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                store(seal, authority.stamp(seal));
                return;
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.warn(
                        "{} has no time stamp of {} yet, attempt {} of {}: {}",
                        SealStatement.parse(seal.text()),
                        authority,
                        attempt,
                        TRIES,
                        GroupCommit.reasonOf(e));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void store(SignedText seal, byte[] token) throws SQLException {
        try (Connection connection = connections.open()) {
            TimeStamps.insert(connection, SealStatement.parse(seal.text()), token);
        }
    }

    /** What waits goes without. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
