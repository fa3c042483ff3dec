package vn.lienthong.hub.exchangelog;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * The one writer of a hub. Exchanges hand it their records and wait; it takes as many as there are, links them to their
 * chains, commits them together, and lets them go. While one commit is under way the next batch gathers, so that the more
 * there is to write the more is written at once.
 *
 * <p>A commit whose answer is lost is looked for when the database is back, before anything is written again, so that no
 * record is there twice. A record may be durable although its exchange was refused in the meantime; never the other way.
 *
 * <p>A database that answers and cannot write, because its disk is full, counts as away as well until it has written.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final String NAME = "exchange-log";
    private static final int VIRTUAL_THREADS_SINCE = 21;
    /** More would make the first one wait for the last one. */
    private static final int BATCH = 512;

    private static final long IDLE_MILLIS = 100;
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final LogStore store;
    private final Map<RetentionClass, ChainHead> heads;
    private final Sealer sealer;
    private final Clock clock;
    private final Duration wait;
    private final BlockingQueue<PendingEntry> queue;
    private final Thread thread = newThread(this::run);
    private volatile boolean isWritable = true;
    private volatile boolean isEnding;
    /** Whether the database was there and could not write: that it is there says nothing then. */
    private boolean isUnableToWrite;

    /** @param store open, with nothing left to be settled */
    GroupCommit(
            LogStore store, Map<RetentionClass, ChainHead> heads, Sealer sealer, LogSettings settings, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.sealer = sealer;
        this.clock = clock;
        this.wait = settings.waitLimit();
        this.queue = new ArrayBlockingQueue<>(settings.waiting());
    }

    void start() {
        thread.start();
    }

    /**
     * A virtual thread, where Java has them: it takes its turn among the exchanges, so that under load all that can go on
     * hand over their records first, and twice as many share a commit.
     */
    private static Thread newThread(Runnable task) {
        return Runtime.version().feature() >= VIRTUAL_THREADS_SINCE
                ? new VirtualThreadTaskExecutor(NAME).getVirtualThreadFactory().newThread(task)
                : new Thread(task, NAME);
    }

    /** How many records wait. */
    int waiting() {
        return queue.size();
    }

    /** Whether the last attempt to write succeeded. */
    boolean isWritable() {
        return isWritable;
    }

    /**
     * Writes a record and returns when it is durable.
     *
     * @throws LogUnavailableException if it is not certain that it is
     */
    void append(LogEntry entry) {
        if (!isWritable || isEnding) {
            throw new LogUnavailableException("the log cannot be written at present");
        }
        PendingEntry pending = new PendingEntry(entry);
        if (!queue.offer(pending)) {
            throw new LogUnavailableException("too many records wait to be written");
        }
        pending.await(wait);
    }

    private void run() {
        List<PendingEntry> batch = new ArrayList<>(BATCH);
        while (!isEnding || !queue.isEmpty()) {
            take(batch);
            if (!batch.isEmpty()) {
                write(batch);
                batch.clear();
            } else if (!isWritable) {
                reopen();
            }
            seal(false);
        }
        seal(true);
        store.close();
    }

    private void take(List<PendingEntry> batch) {
        try {
            PendingEntry first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
            }
        } catch (InterruptedException e) {
            isEnding = true;
        }
    }

    /**
     * Until each record of a batch is durable, given up, or refused. Errors are caught as well: without this thread nobody
     * would be answered any more.
     */
    private void write(List<PendingEntry> batch) {
        List<ChainedEntry> sent = List.of();
        while (!isEnding || store.isOpen()) {
            try {
                if (!sent.isEmpty() && isThere(sent)) {
                    durable(sent, batch);
                    return;
                }
                leaveOutWhatIsGivenUp(batch);
                sent = linked(batch);
                store.write(sent);
                durable(sent, batch);
                return;
            } catch (Exception | Error e) {
                isUnableToWrite = LogTrouble.isOfTheDatabase(e);
                if (!isUnableToWrite && store.isOpen() && store.rollBack()) {
                    refuseWhatCannotBeWritten(batch, e);
                    return;
                }
                away(e);
                pause();
            }
        }
    }

    /** Of a database that could not write one stays, to find out whether it can. */
    private void leaveOutWhatIsGivenUp(List<PendingEntry> batch) {
        PendingEntry attempt = isUnableToWrite && !batch.isEmpty() ? batch.get(0) : null;
        batch.removeIf(pending -> pending != attempt && pending.isGivenUp());
    }

    /** Whether what was sent before the connection was lost was committed. */
    private boolean isThere(List<ChainedEntry> sent) throws SQLException {
        reopen();
        if (!store.isOpen()) {
            throw new SQLException("the database is still away");
        }
        return store.has(sent.get(sent.size() - 1));
    }

    /** The connection is good, so it is a record: all but that one are written. */
    private void refuseWhatCannotBeWritten(List<PendingEntry> batch, Throwable reason) {
        if (batch.size() > 1) {
            batch.forEach(pending -> write(new ArrayList<>(List.of(pending))));
        } else if (!batch.isEmpty()) {
            LOG.error("{} cannot be written: {}", batch.get(0).entry(), reasonOf(reason));
            batch.get(0).cannotBeWritten(reason);
        }
    }

    private List<ChainedEntry> linked(List<PendingEntry> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<RetentionClass, ChainedEntry> before = new EnumMap<>(RetentionClass.class);
        List<ChainedEntry> linked = new ArrayList<>(batch.size());
        for (PendingEntry pending : batch) {
            RetentionClass retention = pending.entry().retention();
            ChainedEntry chained = heads.get(retention).link(before.get(retention), pending.entry(), now);
            before.put(retention, chained);
            linked.add(chained);
        }
        return linked;
    }

    private void durable(List<ChainedEntry> sent, List<PendingEntry> batch) {
        sent.forEach(chained -> heads.get(chained.entry().retention()).advance(chained));
        batch.forEach(PendingEntry::isDurable);
        isUnableToWrite = false;
        back();
    }

    private void seal(boolean nowInAnyCase) {
        try {
            if (store.isOpen()) {
                sealer.seal(store, heads.values(), nowInAnyCase);
            }
        } catch (Exception | Error e) {
            if (store.isOpen() && !store.rollBack()) {
                away(e);
            } else {
                LOG.error("the exchange log cannot be sealed: {}", reasonOf(e));
            }
        }
    }

    private void reopen() {
        try {
            if (!store.isOpen()) {
                store.open();
            }
            if (!isUnableToWrite) {
                back();
            }
        } catch (Exception | Error e) {
            away(e);
        }
    }

    private void back() {
        if (!isWritable) {
            LOG.info("the exchange log can be written again");
        }
        isWritable = true;
    }

    private void away(Throwable reason) {
        if (isWritable) {
            LOG.error("the exchange log cannot be written, so nothing is answered: {}", reasonOf(reason));
        }
        isWritable = false;
        store.close();
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The message of a database error may quote values; its state does not. */
    static String reasonOf(Throwable e) {
        return e instanceof SQLException sql ? "SQLSTATE " + sql.getSQLState() : e.toString();
    }

    /** Writes what waits, seals, and ends. */
    @Override
    public void close() {
        isEnding = true;
        try {
            thread.join(TO_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
