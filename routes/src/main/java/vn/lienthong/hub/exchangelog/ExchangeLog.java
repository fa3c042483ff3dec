package vn.lienthong.hub.exchangelog;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The durable record of every attempt. */
public final class ExchangeLog implements AutoCloseable {
    private final GroupCommit writer;
    private final LogEntries entries;
    private final Sealer sealer;
    private final LogRetention retention;
    private final TimeStamper timeStamper;

    private ExchangeLog(
            GroupCommit writer, LogEntries entries, Sealer sealer, LogRetention retention, TimeStamper timeStamper) {
        this.writer = writer;
        this.entries = entries;
        this.sealer = sealer;
        this.retention = retention;
        this.timeStamper = timeStamper;
    }

    /**
     * Opens it for one hub, after what an earlier start of that hub has left open is settled.
     *
     * @throws IllegalStateException with a sentence, if it cannot be opened
     */
    static ExchangeLog open(
            LogConnections connections, LogKeys keys, SealFile file, LogSettings settings, Clock clock) {
        LogStore store = new LogStore(connections, settings.node(), clock);
        TimeStamper timeStamper = new TimeStamper(connections, settings.timeStampAuthority());
        timeStamper.start();
        Sealer sealer = new Sealer(settings, keys.current(), file, timeStamper, clock);
        Map<RetentionClass, ChainHead> heads = new LogOpening(store, settings, keys, sealer, file, clock).open();
        GroupCommit writer = new GroupCommit(store, heads, sealer, settings, clock);
        writer.start();
        LogRetention retention = new LogRetention(connections, keys.current(), file, settings.keep(), clock);
        retention.start();
        return new ExchangeLog(writer, new LogEntries(keys.current()), sealer, retention, timeStamper);
    }

    /**
     * Writes a record and returns when it is committed.
     *
     * @throws HubFault {@link FaultCode#LOG_UNAVAILABLE} if it is not certain that the record is durable
     */
    public void record(ExchangeRecord attempt) {
        try {
            writer.append(entries.of(attempt));
        } catch (RuntimeException e) {
            // Whatever it was, a mistake of ours included: without a record there is no answer.
            throw new HubFault(FaultCode.LOG_UNAVAILABLE, null, e);
        }
    }

    /** Whether records can be written. */
    public boolean isWritable() {
        return writer.isWritable();
    }

    /** How many records wait for their commit. */
    public int waiting() {
        return writer.waiting();
    }

    /** For how long the oldest record without a seal has been there; zero if there is none. */
    public Duration unsealedFor() {
        return sealer.unsealedFor();
    }

    /** How many seals could not be written to the file outside the database yet. */
    public int sealsNotInFile() {
        return sealer.notInFile();
    }

    @Override
    public void close() {
        retention.close();
        writer.close();
        timeStamper.close();
    }
}
